import { leastSquaresLine, mean, rootMeanSquare, standardDeviation, symmetricEigen2 } from '../math/linear';
import type { Range } from './model';

/** What is farther out is not drawn and not walked. */
export const farthest = 1e12;

/** A range is at least so wide beside its middle that its ends can be told apart. */
const narrowest = 64 * Number.EPSILON;

/** What is narrower has underflowed, and is no width. */
const leastWidth = 1e-300;

/**
 * So many deviations from 0 a feature is far off: its weight moves all answers together then, as a bias does. No data
 * set that is offered has one.
 */
const farOff = 30;

/** Whether a feature is so far from 0 that all its values are nearly the same beside it. */
export function isFarOff(feature: ArrayLike<number>): boolean {
  return Math.abs(mean(feature)) > farOff * (standardDeviation(feature) || 1);
}

/** A range around a middle, both ends rounded outwards to two digits of its half width. */
export function rangeAround(middle: number, width: number): Range {
  if (!Number.isFinite(middle) || !Number.isFinite(width)) return [-farthest, farthest];
  const asked = Math.max(withoutRounding(width), narrowest * Math.abs(middle));
  const halfWidth = asked >= leastWidth ? asked : 1;
  const exponent = exponentOf(halfWidth) - 1;
  const unit = Number(`1e${exponent}`);
  const rounded = (steps: number) => Math.min(Math.max(Number(`${steps}e${exponent}`), -farthest), farthest);
  const low = rounded(Math.floor((middle - halfWidth) / unit));
  const high = rounded(Math.ceil((middle + halfWidth) / unit));
  if (low < high) return [low, high];
  const inwards = Math.min(halfWidth, farthest);
  return low > 0 ? [farthest - inwards, farthest] : [-farthest, inwards - farthest];
}

/** A value of a range with so many digits, and as many more as the range is narrow beside its distance from 0. */
export function roundedIn([low, high]: Range, value: number, digits: number): number {
  const lost = exponentOf(Math.max(Math.abs(low), Math.abs(high))) - exponentOf(high - low);
  return Number(value.toPrecision(Math.min(digits + Math.max(lost, 0), 17)));
}

/**
 * Ranges of a dense layer that reads features: the same functions are in them whatever the features are measured in.
 * A weight reaches so far per standard deviation, a bias besides what it takes to move the weighted sum to 0.
 */
export function layerRanges(
  features: readonly Float64Array[],
  reach: number,
): { weights: Range[]; bias: Range } {
  const spreads = features.map((values) => standardDeviation(values) || 1);
  return biased(
    features,
    reach,
    spreads.map((spread) => rangeAround(0, reach / spread)),
  );
}

/** Ranges of weights, and that of a bias which answers up to the reach at the means of the features, whatever the weights. */
function biased(
  features: readonly Float64Array[],
  reach: number,
  weights: Range[],
): { weights: Range[]; bias: Range } {
  const shifts = features.map((values, index) => {
    // What is rounded outwards is multiplied by far more than the reach.
    const perDeviation = isFarOff(values) ? weights[index][1] / reach : 1 / (standardDeviation(values) || 1);
    return Math.abs(mean(values)) * perDeviation;
  });
  return { weights, bias: rangeAround(0, reach * (1 + shifts.reduce((sum, shift) => sum + shift, 0))) };
}

/**
 * Ranges of a dense layer whose answers are compared with each other, output by output. Where features are far off, the
 * first output stays where a step on the drawn plane moves its answer little; what tells classes apart is left to the
 * others, which reach twice as far to make up for it: adding the same weights to every output changes nothing.
 */
export function comparedRanges(
  features: readonly Float64Array[],
  outputs: number,
  reach: number,
): { weights: Range[]; bias: Range }[] {
  const usual = layerRanges(features, reach);
  if (!features.some(isFarOff)) return new Array<typeof usual>(outputs).fill(usual);
  const weights = features.map((feature, index) =>
    isFarOff(feature) ? rangeAround(0, reach / rootMeanSquare(feature)) : usual.weights[index],
  );
  const first = biased(features, reach, weights);
  return [first, ...new Array<typeof usual>(outputs - 1).fill(layerRanges(features, 2 * reach))];
}

/**
 * The largest of 1, 2, 5 times a power of ten that is not above a positive value; 0 where there is none, the largest number
 * counts for what overflowed.
 */
export function roundDown(stated: number): number {
  if (!(stated > 0)) return 0;
  const value = Math.min(stated, Number.MAX_VALUE);
  const unit = powerOfTen(withoutRounding(value));
  const lead = withoutRounding(value) / unit;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * unit;
}

/** Slope and intercept of the least-squares line; level where the feature has no spread. */
export function fittedLine(x: Float64Array, target: Float64Array): [slope: number, intercept: number] {
  const { slope, intercept } = leastSquaresLine(x, target);
  return Number.isFinite(slope) ? [slope, intercept] : [0, mean(target)];
}

/** Where walkers over a line start: steep and high is the mountain; the usual corner, steep and low, is in the valley. */
export function steepAndHigh(ranges: readonly Range[]): number[] {
  return ranges.map(([low, high]) => roundedIn([low, high], low + 0.85 * (high - low), 4));
}

/** At which descent walks over a logit that is a weighted sum of features, and a bias if there is one. */
export function logitRate(features: readonly Float64Array[], bias: boolean): number {
  const total = features.map(rootMeanSquare).reduce((sum, root) => sum + root * root, bias ? 1 : 0);
  return roundDown(2 / (total || 1));
}

/** The steepest curvature of mean squared error over slope and intercept: the larger eigenvalue of 2 E[(x, 1)(x, 1)']. */
export function lineCurvature(x: Float64Array): number {
  const meanX = mean(x);
  const spread = standardDeviation(x);
  const { values } = symmetricEigen2(2 * (meanX * meanX + spread * spread), 2 * meanX, 2);
  return Math.max(...values);
}

/** Nine digits, so that a spread of 0.9999999999999998 counts as 1. */
function withoutRounding(value: number): number {
  return Number(value.toPrecision(9));
}

/** The power of ten at or below a positive value, exact for the exponents that a number can have. */
function powerOfTen(value: number): number {
  return Number(`1e${exponentOf(value)}`);
}

function exponentOf(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}
