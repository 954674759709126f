import type { Experiment, Point } from '../../src/core/experiment/experiment';
import { batchesOf, batchSizeOf } from '../../src/core/landscape/batches';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import { planeFor } from './planeFor';

/** The slope that a step follows, and that of all samples where it reads fewer. */
export interface StepSlopes {
  readonly gradient: Point;
  readonly whole: Point;
  /** How many samples the step reads; undefined for all. */
  readonly samples: number | undefined;
}

/** The slopes at the point from which a walker takes a step, counted from 1. */
export function stepSlopes(
  experiment: Experiment,
  loss: number,
  walker: number,
  { step, from }: { readonly step: number; readonly from: Point },
  affinePlane?: AffinePlane,
): StepSlopes {
  const plane = planeFor(experiment, loss, affinePlane);
  const count = plane.surfaceAt([0, 0]).problem.network?.samples.count ?? 1;
  const batch = batchesOf(experiment.seed, count, batchSizeOf(experiment, walker))?.(step);
  const at = Float64Array.from(from);
  const slopeOver = (samples?: Int32Array): Point => {
    const [a, b] = plane.compiled.gradient(at, samples);
    return [a, b];
  };
  const whole = slopeOver();
  return { gradient: batch ? slopeOver(batch) : whole, whole, samples: batch?.length };
}
