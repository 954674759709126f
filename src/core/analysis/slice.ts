import type { Axis } from '../experiment/axis';
import type { Experiment, Slice } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import { coordinateAt } from '../planeUnits';

/** The losses along a line over the plane. */
export interface SliceLosses {
  /** Whose line and losses these are. */
  readonly experiment: Experiment;
  /** Plane coordinates, a and b in turn. */
  readonly points: Float64Array;
  /** [loss][point]. */
  readonly losses: readonly Float64Array[];
}

/** How many points of a slice are computed, both ends included. */
export const sliceSize = 257;

/** The points of a slice, a and b in turn: straight as it is drawn, so evenly spread in the scale of each axis. */
export function slicePoints(axes: readonly [Axis, Axis], [from, to]: Slice): Float64Array {
  return Float64Array.from({ length: 2 * sliceSize }, (_, index) => {
    const axis = index % 2;
    const share = (index - axis) / 2 / (sliceSize - 1);
    return coordinateAt(axes[axis], [from[axis], to[axis]], share);
  });
}

/** The losses along a slice, in f64, one a point. */
export function lossesAlong({ axes, compiled }: PlaneObjective, slice: Slice): Float64Array {
  const points = slicePoints(axes, slice);
  return Float64Array.from({ length: sliceSize }, (_, index) =>
    compiled.value(points.subarray(2 * index, 2 * index + 2)),
  );
}
