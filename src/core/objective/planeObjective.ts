import type { Axis } from '../experiment/axis';
import type { Experiment } from '../experiment/experiment';
import type { Objective } from './objective';
import type { Domain } from '../heightField';
import { once } from '../once';
import { landscapeOf, withSetting, type Landscape } from './landscape';
import type { Precision, QuickPrecision, RowLosses, RowsOfRegion } from './rowLosses';

/** A landscape cut to the drawn plane: theta is (a, b). A setting on an axis has no slope: nobody learns it. */
export interface PlaneObjective extends Objective {
  readonly axes: readonly [Axis, Axis];
  readonly piecewiseConstant: boolean;
  /** The same loss and slope by generated code, for walks. */
  readonly quick: Objective;
  /** The losses of grid rows in a region; whatever has no code comes from the oracle. */
  rows(domain: Domain, precision: Precision): RowLosses;
  /** The full parameters at a point of the plane. */
  thetaFromPlane(point: ArrayLike<number>): Float64Array;
  /** The landscape at a point: its settings may differ where an axis is a setting. */
  landscapeAt(point: ArrayLike<number>): Landscape;
}

const remembered = 600;

/** The loss with this index over the plane of an experiment. */
export function planeObjective(experiment: Experiment, index = 0): PlaneObjective {
  const main = landscapeOf(experiment, index);
  const { axes, origin } = main;
  // A landscape of another setting is asked at the same origin: it need not find its own.
  const fixed = { ...experiment, plane: { ...experiment.plane, origin: Array.from(origin) } };
  const settingAxis = axes.findIndex(({ parameter }) => parameter === undefined);
  const bySetting = new Map<number, Landscape>();

  const landscapeAt = (point: ArrayLike<number>): Landscape => {
    if (settingAxis < 0) return main;
    const value = point[settingAxis];
    const known = bySetting.get(value);
    if (known) return known;
    if (bySetting.size >= remembered) bySetting.clear();
    const landscape = landscapeOf(withSetting(fixed, axes[settingAxis].name, value), index);
    bySetting.set(value, landscape);
    return landscape;
  };

  const thetaFromPlane = (point: ArrayLike<number>): Float64Array => {
    const theta = origin.slice();
    axes.forEach(({ parameter }, axis) => {
      if (parameter !== undefined) theta[parameter] = point[axis];
    });
    return theta;
  };

  const alongPlane = (byParameter: (parameter: number) => number): Float64Array =>
    Float64Array.from(axes, ({ parameter }) => (parameter === undefined ? 0 : byParameter(parameter)));

  const restricted = (
    objectiveOf: (landscape: Landscape) => Objective,
  ): Pick<Objective, 'value' | 'gradient'> => ({
    value: (point, batch) => objectiveOf(landscapeAt(point)).value(thetaFromPlane(point), batch),
    gradient(point, batch) {
      const full = objectiveOf(landscapeAt(point)).gradient(thetaFromPlane(point), batch);
      return alongPlane((parameter) => full[parameter]);
    },
  });

  const oracle: Objective = {
    size: 2,
    ...restricted(({ objective }) => objective),
    hessian(point) {
      const { objective } = landscapeAt(point);
      const full = objective.hessian(thetaFromPlane(point));
      const rows = axes.map(({ parameter: row }) =>
        alongPlane((column) => (row === undefined ? 0 : full[row * objective.size + column])),
      );
      return Float64Array.of(...rows[0], ...rows[1]);
    },
  };

  const value = (a: number, b: number) => oracle.value(Float64Array.of(a, b));
  const oracleRow: RowLosses = (a, b) => a.map((along) => value(along, b));
  const quickRows = {
    f64: once(() => rowsOf('f64')),
    f32: once(() => rowsOf('f32')),
  };
  const rowsOf = (precision: QuickPrecision): RowsOfRegion | undefined => {
    const [a, b] = axes.map(({ parameter }) => parameter);
    return a === undefined || b === undefined ? undefined : main.rows([a, b], precision);
  };

  return {
    ...oracle,
    rows(domain, precision) {
      const quick = precision === 'oracle' ? undefined : quickRows[precision]()?.(domain);
      if (!quick) return oracleRow;
      return (a, b) => quick(a, b).map((loss, point) => (Number.isFinite(loss) ? loss : value(a[point], b)));
    },
    quick: { ...oracle, ...restricted(({ quick }) => quick()) },
    axes,
    piecewiseConstant: main.piecewiseConstant,
    thetaFromPlane,
    landscapeAt,
  };
}
