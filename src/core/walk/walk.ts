import type { Random } from '../math/random';
import { norm } from '../math/vector';
import type { EvaluationCount, WalkObjective } from '../objective/objective';
import type { OptimizerRun } from '../optimizers/optimizer';
import { hasDiverged } from './hasDiverged';
import { stepping } from './stepping';
import type { Trail } from './trail';

export interface WalkPlan {
  readonly objective: WalkObjective;
  readonly optimizer: OptimizerRun;
  readonly start: ArrayLike<number>;
  /** The rate of each step; their number is the number of steps. */
  readonly rates: Float64Array;
  readonly random: Random;
  /** The sample indices of a step (from 1), or undefined for all samples. */
  readonly batch?: (step: number) => Int32Array | undefined;
}

/**
 * Walks all steps of a plan in f64. It ends early only when the loss, the gradient or the position is not finite or
 * farther out than 1e12; the first such point is kept.
 */
export function walk({ objective, optimizer, start, rates, random, batch }: WalkPlan): Trail {
  const steps = rates.length;
  const stepper = stepping({ objective, optimizer, random });
  const record = recorder(objective.size, steps + 1);
  let theta: Float64Array = Float64Array.from(start);
  let state = optimizer.init(theta);
  let seen: Readonly<Record<string, Float64Array>> = {};
  let gradient = objective.gradient(theta);
  let isFinite = record.point(theta, objective.value(theta), gradient, seen);
  for (let step = 1; step <= steps && isFinite; step++) {
    const rate = rates[step - 1];
    record.rate(step, rate);
    const place = { theta, gradient, state, step, rate, batch: batch?.(step) };
    ({ theta, state, seen } = stepper.next(place));
    gradient = objective.gradient(theta);
    isFinite = record.point(theta, objective.value(theta), gradient, seen);
  }
  return record.trail(isFinite, stepper.count);
}

/** Collects what a trail keeps of every point. */
function recorder(size: number, most: number) {
  const points = new Float64Array(size * most);
  const loss = new Float64Array(most);
  const gradientNorm = new Float64Array(most);
  const rates = new Float64Array(most);
  const seenSoFar: Record<string, Float64Array> = {};
  let count = 0;

  return {
    rate(step: number, rate: number) {
      rates[step] = rate;
    },
    point(
      theta: Float64Array,
      value: number,
      gradient: Float64Array,
      seen: Readonly<Record<string, Float64Array>>,
    ) {
      points.set(theta, size * count);
      loss[count] = value;
      gradientNorm[count] = norm(gradient);
      for (const name in seen) {
        seenSoFar[name] ??= new Float64Array(size * most);
        seenSoFar[name].set(seen[name], size * count);
      }
      count += 1;
      return !hasDiverged(theta, value, gradient);
    },
    trail(isFinite: boolean, evaluations: EvaluationCount): Trail {
      return {
        points: points.slice(0, size * count),
        loss: loss.slice(0, count),
        gradientNorm: gradientNorm.slice(0, count),
        rate: rates.slice(0, count),
        seen: Object.fromEntries(
          Object.entries(seenSoFar).map(([name, vectors]) => [name, vectors.slice(0, size * count)]),
        ),
        end: isFinite ? 'done' : 'diverged',
        verdict: isFinite ? verdictOf(gradientNorm.subarray(0, count)) : 'diverged',
        evaluations: { ...evaluations },
      };
    },
  };
}

/** converged: |g| <= 1e-8 (1 + |g0|) at the end; no slope: the gradient was 0 from the start. */
function verdictOf(gradientNorm: Float64Array): Trail['verdict'] {
  const first = gradientNorm[0];
  const last = gradientNorm.at(-1)!;
  if (first === 0 && last === 0) return 'no slope';
  return last <= 1e-8 * (1 + first) ? 'converged' : 'walking';
}
