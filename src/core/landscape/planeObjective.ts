import { planeAxes, type Axis } from '../experiment/axis';
import type { Experiment } from '../experiment/experiment';
import type { Domain } from '../planeUnits';
import { once } from '../once';
import type { Descent } from '../objective/descend';
import { planeMapOf, type AffinePlane } from '../objective/affinePlane';
import { lossSurface, type LossSurface } from './lossSurface';
import type { Objective, WalkObjective } from '../objective/objective';
import { affinePlaneOf } from './affinePlaneOf';
import { planeFit } from './planeFit';
import { surfacesOver, type PlaneModel } from './planeModel';
import type { Precision, CompiledPrecision, CompiledRows, RowLosses } from '../objective/rowLosses';

/** A landscape cut to the drawn plane: theta is (a, b). A setting on an axis has no slope: nobody learns it. */
export interface PlaneObjective extends WalkObjective, PlaneModel<LossSurface> {
  readonly axes: readonly [Axis, Axis];
  readonly piecewiseConstant: boolean;
  /** Whether the formulas of the loss and its model have no kinks. */
  readonly isSmooth: () => boolean;
  /** The same loss and slope by generated code, for walks. */
  readonly compiled: WalkObjective;
  /** How the fit that the plane goes through was found; undefined where it goes through another point. */
  readonly fit: () => Descent | undefined;
  /** The losses of grid rows in a region; whatever has no code comes from the oracle. */
  rows(domain: Domain, precision: Precision): RowLosses;
  /** How closely rows are really computed that were asked for like this. */
  rowPrecision(precision: Precision): Precision;
}

/**
 * The loss with this index over the plane of an experiment. Where the plane lies is found when it is first needed,
 * unless the affine plane is given, as it is for trained networks.
 */
export function planeObjective(experiment: Experiment, index = 0, known?: AffinePlane): PlaneObjective {
  const main = lossSurface(experiment, index);
  const axes = planeAxes(experiment, main.problem);
  const found = once(() => planeFit(experiment, main));
  const affinePlane = once(() => known ?? affinePlaneOf(experiment, main, axes, found()));
  const planeMap = once(() => planeMapOf(affinePlane()));
  const settingAxis = axes.findIndex(({ kind }) => kind === 'setting');
  // Beyond 0 a penalty gives terraces a slope.
  const hasPenaltyAxis = axes.some(({ name }) => name.startsWith('penalty.'));
  const surfaceAt = surfacesOver(experiment, axes, main, (at) => lossSurface(at, index));
  const thetaFromPlane = (point: ArrayLike<number>): Float64Array => planeMap().thetaAt(point);

  const restricted = (
    objectiveOf: (surface: LossSurface) => Objective,
  ): Pick<Objective, 'value' | 'gradient'> => ({
    value: (point, batch) => objectiveOf(surfaceAt(point)).value(thetaFromPlane(point), batch),
    gradient: (point, batch) =>
      planeMap().slopes(objectiveOf(surfaceAt(point)).gradient(thetaFromPlane(point), batch)),
  });

  const timesAlong = (
    point: Float64Array,
    along: readonly Float64Array[],
    batch: Int32Array | undefined,
  ): Float64Array[] =>
    surfaceAt(point)
      .objective.hessianTimes(thetaFromPlane(point), along, batch)
      .map((row) => planeMap().slopes(row));

  const oracle: WalkObjective = {
    size: 2,
    ...restricted(({ objective }) => objective),
    hessian(point, batch) {
      const [[aa, ab], [ba, bb]] = timesAlong(point, affinePlane().along, batch);
      return Float64Array.of(aa, ab, ba, bb);
    },
    hessianTimes(point, directions, batch) {
      const [alongA, alongB] = affinePlane().along;
      const lifted = directions.map(([a, b]) => alongA.map((part, k) => a * part + b * alongB[k]));
      return timesAlong(point, lifted, batch);
    },
  };

  const value = (a: number, b: number) => oracle.value(Float64Array.of(a, b));
  const oracleRow: RowLosses = (a, b) => a.map((along) => value(along, b));
  const rowsOf = (precision: CompiledPrecision): CompiledRows | undefined =>
    settingAxis < 0 ? main.rows(affinePlane(), precision) : undefined;
  const rowsByPrecision = {
    oracle: () => undefined,
    f64: once(() => rowsOf('f64')),
    f32: once(() => rowsOf('f32')),
  };

  return {
    ...oracle,
    rows(domain, precision) {
      const compiled = rowsByPrecision[precision]()?.around([
        middleOf(axes[0], domain.a),
        middleOf(axes[1], domain.b),
      ]);
      if (!compiled) return oracleRow;
      return (a, b) => {
        const row = compiled(a, b);
        for (let point = 0; point < row.length; point++) {
          if (!Number.isFinite(row[point])) row[point] = value(a[point], b);
        }
        return row;
      };
    },
    rowPrecision: (precision) => rowsByPrecision[precision]()?.precision ?? 'oracle',
    compiled: { ...oracle, ...restricted(({ compiled }) => compiled()) },
    axes,
    piecewiseConstant: main.piecewiseConstant && !hasPenaltyAxis,
    isSmooth: () => settingAxis < 0 && main.isSmooth(),
    fit: found,
    thetaFromPlane,
    surfaceAt,
  };
}

/** The middle of a drawn range; of decades 0, for offsets from the middle would lose their small end. */
function middleOf({ scale }: Axis, [low, high]: readonly [number, number]): number {
  return scale === 'log10' ? 0 : (low + high) / 2;
}
