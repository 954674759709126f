import { counting, type EvaluationCount, type Objective } from '../objective/objective';
import type { OptimizerRun } from '../optimizers/optimizer';
import type { Random } from '../math/random';
import { norm } from '../math/vector';
import { hasDiverged } from '../walk/hasDiverged';

export interface TrainingPlan {
  readonly objective: Objective;
  readonly optimizer: OptimizerRun;
  readonly start: Float64Array;
  /** The rate of each step; their number is the number of steps. */
  readonly rates: Float64Array;
  readonly random: Random;
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

/** Takes all steps of a plan over all parameters. */
export function train(plan: TrainingPlan, onStep?: (step: number, loss: number) => void): TrainingRun {
  const { optimizer, start, rates, random } = plan;
  const { objective, count } = counting(plan.objective);
  const steps = rates.length;
  const isSaved = savedSteps(steps);
  const run = { path: [] as Float64Array[], steps: [] as number[] };
  const points = (steps + 1) * start.length;
  const every = points <= mostKept ? new Float64Array(points) : undefined;
  every?.set(start);
  const [loss, gradientNorm, rate]: number[][] = [[], [], []];
  let theta = start;
  let value = objective.value(theta);
  let gradient = objective.gradient(theta);
  let state = optimizer.init(theta);
  const save = (step: number): void => {
    run.path.push(theta);
    run.steps.push(step);
    loss.push(value);
    gradientNorm.push(norm(gradient));
    rate.push(step === 0 ? 0 : rates[step - 1]);
  };
  const finished = (end: TrainingRun['end']): TrainingRun => ({
    ...run,
    ...(every && { every: every.slice(0, start.length * (run.steps.at(-1)! + 1)) }),
    loss: Float64Array.from(loss),
    gradientNorm: Float64Array.from(gradientNorm),
    rate: Float64Array.from(rate),
    end,
    evaluations: count,
  });

  save(0);
  for (let step = 1; step <= steps; step++) {
    const context = { theta, step, rate: rates[step - 1], random, objective };
    const next = optimizer.update(gradient, state, context);
    const nextValue = objective.value(next.theta);
    const nextGradient = objective.gradient(next.theta);
    if (hasDiverged(next.theta, nextValue, nextGradient)) {
      if (run.steps.at(-1) !== step - 1) save(step - 1);
      return finished('diverged');
    }
    [theta, value, gradient, state] = [next.theta, nextValue, nextGradient, next.state];
    every?.set(theta, step * theta.length);
    if (isSaved.has(step)) save(step);
    onStep?.(step, value);
  }
  return finished('done');
}

function savedSteps(steps: number): ReadonlySet<number> {
  const most = Math.min(saved, steps + 1);
  return new Set(Array.from({ length: most }, (_, index) => Math.round((index * steps) / (most - 1))));
}
