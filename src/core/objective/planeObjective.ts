import type { Axis } from '../experiment/axis';
import type { Experiment } from '../experiment/experiment';
import type { Objective } from './objective';
import { landscapeOf, withSetting, type Landscape } from './landscape';

/** A landscape cut to the drawn plane: theta is (a, b). A setting on an axis has no slope: nobody learns it. */
export interface PlaneObjective extends Objective {
  readonly axes: readonly [Axis, Axis];
  readonly piecewiseConstant: boolean;
  /** The same loss and slope by generated code, for walks. */
  readonly quick: Objective;
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

  return {
    ...oracle,
    quick: { ...oracle, ...restricted(({ quick }) => quick()) },
    axes,
    piecewiseConstant: main.piecewiseConstant,
    thetaFromPlane,
    landscapeAt,
  };
}
