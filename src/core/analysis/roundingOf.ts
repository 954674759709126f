import type { Point } from '../experiment/experiment';
import type { Place } from './boxLows';

/** Losses that differ by no more are the same: in units of what one rounding of a coordinate changes. */
const generous = 8;

/** How far rounding changes a loss at least. */
export function leastRounding(loss: number): number {
  return generous * 2 * Number.EPSILON * Math.abs(loss);
}

/**
 * How far rounding alone can change the loss of a place: much where slopes are infinite. That is seen on both sides of a
 * cusp; where the loss jumps one side is level, and of the two sides the one that changes less counts.
 */
export function roundingOf(
  lossAt: (point: Point) => number,
  { point: [a, b], loss }: Place,
  [cellA, cellB]: readonly [number, number],
): number {
  const stepA = Number.EPSILON * Math.max(Math.abs(a), cellA);
  const stepB = Number.EPSILON * Math.max(Math.abs(b), cellB);
  const steps = [[stepA, 0], [0, stepB]] as const; // prettier-ignore
  const changes = steps.map(([right, up]) => {
    // Around a place beside the bottom of a cusp the next one can be as high, but not the one after it.
    const changeOn = (side: number) => {
      const there = [1, 2].map((count) => lossAt([a + side * count * right, b + side * count * up]));
      return Math.max(...there.map((value) => Math.abs(value - loss)));
    };
    const known = [changeOn(-1), changeOn(1)].filter(Number.isFinite);
    return known.length > 0 ? Math.min(...known) : 0;
  });
  return Math.max(leastRounding(loss), ...changes.map((change) => generous * change));
}
