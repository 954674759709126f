import { expect } from 'vitest';

/** The derivative of f at x by five points; its error falls with the fourth power of the step. */
export function slopeAt(f: (x: number) => number, x: number, step = 1e-3 * (1 + Math.abs(x))): number {
  return (8 * (f(x + step) - f(x - step)) - (f(x + 2 * step) - f(x - 2 * step))) / (12 * step);
}

/** The derivative of f by every coordinate of a point. */
export function gradientAt(
  f: (at: Float64Array) => number,
  point: ArrayLike<number>,
  step?: number,
): number[] {
  return Array.from(point, (value, index) =>
    slopeAt((moved) => f(Float64Array.from(point, (other, i) => (i === index ? moved : other))), value, step),
  );
}

/** The derivative of every part of f by every coordinate, row by row of f. */
export function jacobianAt(
  f: (at: Float64Array) => Float64Array,
  point: ArrayLike<number>,
  step?: number,
): number[] {
  const rows = f(Float64Array.from(point)).length;
  return Array.from({ length: rows }, (_, row) => gradientAt((at) => f(at)[row], point, step)).flat();
}

/** Every number within the tolerance of the wanted one, relative to the larger of 1 and the largest wanted. */
export function expectClose(got: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void {
  const scale = Math.max(1, ...Array.from(wanted, Math.abs));
  expect(got.length).toBe(wanted.length);
  const worst = Array.from(got, (value, i) => Math.abs(value - wanted[i]) / scale).reduce(
    (most, error) => (error > most || Number.isNaN(error) ? error : most),
    0,
  );
  expect(worst, `${Array.from(got).join()} is not ${Array.from(wanted).join()}`).toBeLessThanOrEqual(
    tolerance,
  );
}
