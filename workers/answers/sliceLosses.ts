import { lossesAlong } from '../../src/core/analysis/slice';
import type { Experiment, Slice } from '../../src/core/experiment/experiment';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import { planeFor } from './planeFor';

/** The losses along a line over the plane. */
export function sliceLosses(
  experiment: Experiment,
  loss: number,
  slice: Slice,
  affinePlane?: AffinePlane,
): Float64Array {
  return lossesAlong(planeFor(experiment, loss, affinePlane), slice);
}
