import { addScaled, dot, norm } from '../math/vector';
import type { Range } from '../models/model';
import type { Objective } from './objective';
import { within } from './within';

/** How a descent takes its steps. */
export interface Stride {
  /** Steps whose slopes are remembered. */
  readonly memory: number;
  /** Whether a step goes on until the slope along it is flatter, which tells more of how the ground bends. */
  readonly flattens: boolean;
}

/** A step must bring this share of what its slope promises (Armijo 1966). */
const leastShare = 1e-4;
/** Where it is to flatten the slope, this share may be left (Wolfe 1969). */
const mostLeft = 0.9;
const mostTries = 24;
const mostDoublings = 12;
/** It ends where a step brings less than this, beside the loss or beside 1. */
const settled = 1e-10;

/** A way down by slopes alone that can be carried on from where it came to. */
export interface QuickDescent {
  readonly theta: Float64Array;
  readonly loss: number;
  readonly gradient: Float64Array;
  readonly pairs: readonly Pair[];
  /** Whether a step brings nothing more. */
  readonly isSettled: boolean;
}

/** A descent that has not taken a step yet; its start is moved into its ranges. */
export function quickStart(
  objective: Objective,
  start: Float64Array,
  ranges: readonly Range[],
): QuickDescent {
  const theta = within(start, ranges);
  return {
    theta,
    loss: objective.value(theta),
    gradient: objective.gradient(theta),
    pairs: [],
    isSettled: false,
  };
}

/**
 * The way down from a start by slopes alone (limited memory BFGS: Nocedal 1980), every parameter kept within its range:
 * a step is cut off at the ends, and those pressed against one stay. Parameters and loss are counted in units of their
 * usual size.
 */
export function quickDescent(
  objective: Objective,
  begun: QuickDescent,
  ranges: readonly Range[],
  mostSteps: number,
  stride: Stride,
): QuickDescent {
  let { theta, loss, gradient, pairs, isSettled } = begun;
  for (let step = 0; step < mostSteps && !isSettled; step++) {
    const free = freeSlopes(theta, gradient, ranges);
    const next = lower(objective, { theta, loss, free, gradient, pairs }, ranges, stride);
    if (!next) {
      isSettled = pairs.length === 0;
      pairs = [];
      continue;
    }
    const pair = pairOf(difference(next.theta, theta), difference(next.gradient, gradient));
    if (pair) pairs = [...pairs.slice(1 - stride.memory), pair];
    const fall = loss - next.loss;
    ({ theta, loss, gradient } = next);
    isSettled = !(fall > settled * (1 + Math.abs(loss)));
  }
  return { theta, loss, gradient, pairs, isSettled };
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

interface Reached {
  readonly theta: Float64Array;
  readonly loss: number;
  readonly gradient: Float64Array;
}

interface Place extends Reached {
  /** The gradient, 0 where a parameter is pressed against an end of its range. */
  readonly free: Float64Array;
  readonly pairs: readonly Pair[];
}

/**
 * A lower place along the quasi-Newton direction, by halving the length, or doubling it as long as the slope is to be
 * flatter (Lewis and Overton 2013, for ground with creases too); undefined where there is none.
 */
function lower(
  objective: Objective,
  { theta, loss, gradient, free, pairs }: Place,
  ranges: readonly Range[],
  { flattens }: Stride,
): Reached | undefined {
  const direction = directionOf(free, pairs);
  let [tooShort, tooLong] = [0, Infinity];
  let length = pairs.length === 0 ? Math.min(1, 1 / norm(free)) : 1;
  let found: Reached | undefined;
  for (let tries = 0; tries < mostTries; tries++) {
    const next = within(
      theta.map((value, index) => value - length * direction[index]),
      ranges,
    );
    const nextLoss = objective.value(next);
    const way = difference(theta, next);
    const promised = dot(gradient, way);
    if (promised > 0 && nextLoss <= loss - leastShare * promised) {
      found = { theta: next, loss: nextLoss, gradient: objective.gradient(next) };
      if (!flattens || tries >= mostDoublings) return found;
      if (dot(freeSlopes(next, found.gradient, ranges), way) <= mostLeft * promised) return found;
      tooShort = length;
    } else {
      tooLong = length;
    }
    length = tooLong < Infinity ? (tooShort + tooLong) / 2 : 2 * tooShort;
  }
  return found;
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
