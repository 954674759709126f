import type { EvaluationCount, WalkObjective } from '../objective/objective';
import type { OptimizerRun } from '../optimizers/optimizer';
import type { Random } from '../math/random';
import { norm } from '../math/vector';
import { hasDiverged } from '../walk/hasDiverged';
import { stepping } from '../walk/stepping';

export interface TrainingPlan {
  readonly objective: WalkObjective;
  readonly optimizer: OptimizerRun;
  readonly start: Float64Array;
  /** The rate of each step; their number is the number of steps. */
  readonly rates: Float64Array;
  readonly random: Random;
  /** The sample indices of a step (from 1), or undefined for all samples. */
  readonly batch?: (step: number) => Int32Array | undefined;
}

/** How training went: the points that were saved, evenly spread over the steps, the last one being what it came to. */
export interface TrainingRun {
  readonly path: readonly Float64Array[];
  /** Which step each saved point is; the start is step 0. */
  readonly steps: readonly number[];
  /** The point of every step, one after the other; absent where that would be too much to keep and to send. */
  readonly every?: Float64Array;
  readonly loss: Float64Array;
  readonly gradientNorm: Float64Array;
  readonly rate: Float64Array;
  /** 'diverged': the step after the last point is not finite, or farther out than 1e12. */
  readonly end: 'done' | 'diverged';
  readonly evaluations: Readonly<EvaluationCount>;
}

/** How many points are saved at most; more make no better plane and a longer path to send. */
const saved = 61;
/** How many numbers of all steps are kept: 8 MB. */
const mostKept = 2 ** 20;

/**
 * Takes all steps of a plan over all parameters. The loss over all samples is known at every step, or, where steps read
 * batches, at the saved points alone: a batch costs what it holds.
 */
export function train(plan: TrainingPlan, onStep?: (step: number, loss: number) => void): TrainingRun {
  const { objective, optimizer, start, rates, random, batch } = plan;
  const stepper = stepping({ objective, optimizer, random });
  const steps = rates.length;
  const isSaved = savedSteps(steps);
  const run = { path: [] as Float64Array[], steps: [] as number[] };
  const points = (steps + 1) * start.length;
  const every = points <= mostKept ? new Float64Array(points) : undefined;
  every?.set(start);
  const [loss, gradientNorm, rate]: number[][] = [[], [], []];
  const placeAt = (theta: Float64Array) => ({
    theta,
    value: objective.value(theta),
    gradient: objective.gradient(theta),
  });
  let place = placeAt(start);
  let theta = start;
  let state = optimizer.init(theta);
  const save = (step: number): void => {
    if (place.theta !== theta) place = placeAt(theta);
    run.path.push(theta);
    run.steps.push(step);
    loss.push(place.value);
    gradientNorm.push(norm(place.gradient));
    rate.push(step === 0 ? 0 : rates[step - 1]);
  };
  const finished = (end: TrainingRun['end']): TrainingRun => ({
    ...run,
    ...(every && { every: every.slice(0, start.length * (run.steps.at(-1)! + 1)) }),
    loss: Float64Array.from(loss),
    gradientNorm: Float64Array.from(gradientNorm),
    rate: Float64Array.from(rate),
    end,
    evaluations: stepper.count,
  });

  save(0);
  for (let step = 1; step <= steps; step++) {
    const indices = batch?.(step);
    const gradient = place.theta === theta ? place.gradient : undefined;
    const next = stepper.next({ theta, gradient, state, step, rate: rates[step - 1], batch: indices });
    const isKnown = !indices || isSaved.has(step);
    const there = isKnown ? placeAt(next.theta) : undefined;
    if (hasDiverged(next.theta, there?.value ?? 0, there?.gradient ?? none)) {
      if (run.steps.at(-1) !== step - 1) save(step - 1);
      return finished('diverged');
    }
    ({ theta, state } = next);
    if (there) place = there;
    every?.set(theta, step * theta.length);
    if (isSaved.has(step)) save(step);
    onStep?.(step, place.value);
  }
  return finished('done');
}

const none = new Float64Array(0);

function savedSteps(steps: number): ReadonlySet<number> {
  const most = Math.min(saved, steps + 1);
  return new Set(Array.from({ length: most }, (_, index) => Math.round((index * steps) / (most - 1))));
}
