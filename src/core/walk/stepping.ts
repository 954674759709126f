import type { Random } from '../math/random';
import { counting, onBatch, type EvaluationCount, type WalkObjective } from '../objective/objective';
import type { OptimizerRun, StepResult } from '../optimizers/optimizer';

/** Where a step begins. */
interface StepPlace {
  readonly theta: Float64Array;
  /** Over all samples; undefined where it is not known. */
  readonly gradient: Float64Array | undefined;
  readonly state: unknown;
  readonly step: number;
  readonly rate: number;
  /** The samples that the step reads; undefined for all. */
  readonly batch: Int32Array | undefined;
}

const none = new Float64Array(0);

/** Takes the steps of an optimizer, each on its samples, and counts what they cost. */
export function stepping({
  objective,
  optimizer,
  random,
}: {
  readonly objective: WalkObjective;
  readonly optimizer: OptimizerRun;
  readonly random: Random;
}): { next(place: StepPlace): StepResult<unknown>; readonly count: EvaluationCount } {
  const { objective: counted, count } = counting(objective);
  let lastBatch: Int32Array | undefined;
  const gradientOf = ({ theta, gradient, batch }: StepPlace): Float64Array => {
    if (optimizer.isSlopeless) return none;
    if (batch || !gradient) return counted.gradient(theta, batch);
    count.gradients += 1;
    return gradient;
  };
  return {
    count,
    next(place) {
      const { theta, state, step, rate, batch } = place;
      const isNewBatch = step > 1 && batch !== lastBatch;
      lastBatch = batch;
      return optimizer.update(gradientOf(place), state, {
        theta,
        step,
        rate,
        random,
        objective: batch ? onBatch(counted, batch) : counted,
        isNewBatch,
      });
    },
  };
}
