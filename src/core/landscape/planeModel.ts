import { planeAxes, type Axis } from '../experiment/axis';
import type { Experiment } from '../experiment/experiment';
import { withSetting } from '../experiment/withSetting';
import { planeMapOf, type AffinePlane } from '../objective/affinePlane';
import { coordinatePlane, originOf } from './coordinatePlane';
import { lossOracle, type LossOracle } from './lossOracle';

/** A model behind the points of a drawn plane, whatever computes its loss. */
export interface PlaneModel<Surface extends LossOracle = LossOracle> {
  /** The full parameters at a point of the plane. */
  thetaFromPlane(point: ArrayLike<number>): Float64Array;
  /** The loss over all parameters at a point: its settings may differ where an axis is a setting. */
  surfaceAt(point: ArrayLike<number>): Surface;
}

/**
 * The model of the loss with this index by the interpreter alone, for pictures of its answers; undefined while it is
 * not known where the plane lies.
 */
export function planeModel(
  experiment: Experiment,
  index: number,
  { trained, fitted }: { trained: AffinePlane | undefined; fitted: Float64Array | undefined },
): PlaneModel | undefined {
  const main = lossOracle(experiment, index);
  const axes = planeAxes(experiment, main.problem);
  const origin = originOf(experiment.plane, main.objective.size, fitted);
  const affinePlane = trained ?? (origin && coordinatePlane(origin, axes));
  return (
    affinePlane && {
      thetaFromPlane: planeMapOf(affinePlane).thetaAt,
      surfaceAt: surfacesOver(experiment, axes, main, (at) => lossOracle(at, index)),
    }
  );
}

const remembered = 600;

/** What is to be had at a point of a plane, of which an axis may be a setting: one for each value of that. */
export function surfacesOver<Surface>(
  experiment: Experiment,
  axes: readonly [Axis, Axis],
  main: Surface,
  surfaceOf: (experiment: Experiment) => Surface,
): (point: ArrayLike<number>) => Surface {
  const axis = axes.findIndex(({ kind }) => kind === 'setting');
  if (axis < 0) return () => main;
  const bySetting = new Map<number, Surface>();
  return (point) => {
    const value = point[axis];
    const known = bySetting.get(value);
    if (known) return known;
    if (bySetting.size >= remembered) bySetting.clear();
    const surface = surfaceOf(withSetting(experiment, axes[axis].name, value));
    bySetting.set(value, surface);
    return surface;
  };
}
