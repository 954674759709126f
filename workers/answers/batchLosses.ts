import type { Experiment } from '../../src/core/experiment/experiment';
import { batchesOf, batchSizeOf } from '../../src/core/landscape/batches';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import { planeFromUnit } from '../../src/core/landscape/drawnAxes';
import { planeFor } from './planeFor';

/** Points along an axis: enough for the shape of a batch, few enough for every step of a walk. */
const size = 49;

/** The losses over the samples of one batch, of evenly spread points of the drawn region, in the order of a grid. */
export interface BatchLosses {
  readonly size: number;
  readonly losses: Float64Array;
}

/** The loss over the samples that a step of a walker reads, counted from 1; undefined where it reads all. */
export function batchLosses(
  experiment: Experiment,
  loss: number,
  walker: number,
  step: number,
  affinePlane?: AffinePlane,
): BatchLosses | undefined {
  const plane = planeFor(experiment, loss, affinePlane);
  const count = plane.surfaceAt([0, 0]).problem.network?.samples.count ?? 1;
  const batch = batchesOf(experiment.seed, count, batchSizeOf(experiment, walker))?.(step);
  if (!batch) return undefined;
  const losses = Float64Array.from({ length: size * size }, (_, index) => {
    const unit = { a: (index % size) / (size - 1), b: Math.floor(index / size) / (size - 1) };
    const point = planeFromUnit(experiment.plane.domain, plane.axes, unit);
    return plane.compiled.value(Float64Array.from(point), batch);
  });
  return { size, losses };
}
