import { addScaled, dot, norm } from '../math/vector';
import type { Range } from '../models/model';
import type { Objective } from './objective';
import { within } from './within';

/** Steps whose slopes are remembered. */
const memory = 12;
/** A step must bring this share of what its slope promises (Armijo 1966). */
const leastShare = 1e-4;
const mostHalvings = 24;
/** It ends where a step brings less than this, beside the loss or beside 1. */
const settled = 1e-10;

/**
 * The way down from a start by slopes alone (limited memory BFGS: Nocedal 1980), every parameter kept within its range:
 * a step is cut off at the ends, and those pressed against one stay. Parameters and loss are counted in units of their
 * usual size.
 */
export function quickDescent(
  objective: Objective,
  start: Float64Array,
  ranges: readonly Range[],
  mostSteps: number,
): { readonly theta: Float64Array; readonly loss: number } {
  let theta = within(start, ranges);
  let loss = objective.value(theta);
  let gradient = objective.gradient(theta);
  let pairs: Pair[] = [];
  for (let step = 0; step < mostSteps; step++) {
    const free = freeSlopes(theta, gradient, ranges);
    const next = lower(objective, { theta, loss, free, gradient, pairs }, ranges);
    if (!next) {
      if (pairs.length === 0) break;
      pairs = [];
      continue;
    }
    const slopes = objective.gradient(next.theta);
    const pair = pairOf(difference(next.theta, theta), difference(slopes, gradient));
    if (pair) pairs = [...pairs.slice(1 - memory), pair];
    const fall = loss - next.loss;
    [theta, loss, gradient] = [next.theta, next.loss, slopes];
    if (!(fall > settled * (1 + Math.abs(loss)))) break;
  }
  return { theta, loss };
}

/** A step with the change of the slopes over it. */
interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  /** Their inner product, above 0. */
  readonly product: number;
}

function pairOf(step: Float64Array, change: Float64Array): Pair | undefined {
  const product = dot(step, change);
  return product > 1e-12 * norm(step) * norm(change) ? { step, change, product } : undefined;
}

interface Place {
  readonly theta: Float64Array;
  readonly loss: number;
  readonly gradient: Float64Array;
  /** The gradient, 0 where a parameter is pressed against an end of its range. */
  readonly free: Float64Array;
  readonly pairs: readonly Pair[];
}

/** A lower place along the quasi-Newton direction, halving after halving; undefined where there is none. */
function lower(
  objective: Objective,
  { theta, loss, gradient, free, pairs }: Place,
  ranges: readonly Range[],
): { theta: Float64Array; loss: number } | undefined {
  const direction = directionOf(free, pairs);
  let length = pairs.length === 0 ? Math.min(1, 1 / norm(free)) : 1;
  for (let tries = 0; tries < mostHalvings; tries++, length /= 2) {
    const next = within(
      theta.map((value, index) => value - length * direction[index]),
      ranges,
    );
    const nextLoss = objective.value(next);
    const promised = dot(gradient, difference(theta, next));
    if (promised > 0 && nextLoss <= loss - leastShare * promised) return { theta: next, loss: nextLoss };
  }
  return undefined;
}

/** The inverse of the curvature that the pairs tell of, times the slopes (the two loops of Nocedal). */
function directionOf(free: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = free.slice();
  const shares = pairs.map(() => 0);
  for (let k = pairs.length - 1; k >= 0; k--) {
    shares[k] = dot(pairs[k].step, direction) / pairs[k].product;
    addScaled(direction, -shares[k], pairs[k].change);
  }
  const last = pairs.at(-1);
  const scale = last ? last.product / dot(last.change, last.change) : 1;
  for (let i = 0; i < direction.length; i++) direction[i] *= scale;
  pairs.forEach(({ step, change, product }, k) => {
    addScaled(direction, shares[k] - dot(change, direction) / product, step);
  });
  return direction.map((value, index) => (free[index] === 0 ? 0 : value));
}

function freeSlopes(theta: Float64Array, gradient: Float64Array, ranges: readonly Range[]): Float64Array {
  return gradient.map((slope, index) => {
    const [low, high] = ranges[index];
    return (theta[index] <= low && slope > 0) || (theta[index] >= high && slope < 0) ? 0 : slope;
  });
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, index) => value - other[index]);
}
