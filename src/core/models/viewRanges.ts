import { mean, standardDeviation, symmetricEigen2 } from '../math/linear';
import type { Range } from './model';

/** What is farther out is not drawn and not walked. */
const farthest = 1e12;

/** A range around a middle, both ends rounded outwards to two digits of its half width. */
export function rangeAround(middle: number, width: number): Range {
  const halfWidth = withoutRounding(width);
  const unit = halfWidth > 0 ? powerOfTen(halfWidth) / 10 : 1;
  const rounded = (steps: number) =>
    Math.min(Math.max(Number((steps * unit).toPrecision(12)), -farthest), farthest);
  return [rounded(Math.floor((middle - halfWidth) / unit)), rounded(Math.ceil((middle + halfWidth) / unit))];
}

/** The largest of 1, 2, 5 times a power of ten that is not above a positive value. */
export function roundDown(value: number): number {
  const unit = powerOfTen(withoutRounding(value));
  const lead = withoutRounding(value) / unit;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * unit;
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
  const exponent = Number(value.toExponential().split('e')[1]);
  return Number(`1e${exponent}`);
}
