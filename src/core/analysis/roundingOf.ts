import type { Point } from '../experiment/experiment';
import type { Place } from './boxLows';

/** Losses that differ by no more are the same: in units of what one rounding of a coordinate changes. */
const generous = 8;

/** How far rounding alone can change the loss of a place: much where slopes are infinite. */
export function roundingOf(
  lossAt: (point: Point) => number,
  { point: [a, b], loss }: Place,
  [cellA, cellB]: readonly [number, number],
): number {
  const stepA = Number.EPSILON * Math.max(Math.abs(a), cellA);
  const stepB = Number.EPSILON * Math.max(Math.abs(b), cellB);
  const beside: Point[] = [
    [a - stepA, b],
    [a + stepA, b],
    [a, b - stepB],
    [a, b + stepB],
  ];
  const changes = beside.map((point) => Math.abs(lossAt(point) - loss)).filter(Number.isFinite);
  return generous * Math.max(2 * Number.EPSILON * Math.abs(loss), ...changes);
}
