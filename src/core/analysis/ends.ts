import type { Point } from '../experiment/experiment';
import type { Place } from './boxLows';

/** Distances in cells, each a thousandth of the one before. */
const distances = [1e-3, 1e-6, 1e-9, 1e-12];
const directions = [[0.6, 0.8], [-0.8, 0.6], [-0.6, -0.8], [0.8, -0.6]] as const; // prettier-ignore
/** The falls shrink from one distance to the next by less than this: of |x|^0.01 by 0.93, of log|x| they stay the same. */
const shrinking = 0.95;

/** Whether the ground beside a place is no number, in one of four directions. */
export function isWhereNumbersEnd(
  lossAt: (point: Point) => number,
  { point: [a, b] }: Place,
  [cellA, cellB]: readonly [number, number],
): boolean {
  const distance = distances[1];
  return directions.some(
    ([x, y]) => !Number.isFinite(lossAt([a + distance * x * cellA, b + distance * y * cellB])),
  );
}

/**
 * Whether the ground around a lowest place falls ever less towards it, as to a point, a crease or a cusp. Towards a pole, as
 * of log|x|, it falls by as much or more each time that the distance is a thousandth. How low the place itself is says
 * nothing: at a pole that is as far as its last digit goes.
 */
export function isBounded(
  lossAt: (point: Point) => number,
  { point: [a, b], loss }: Place,
  [cellA, cellB]: readonly [number, number],
): boolean {
  if (!Number.isFinite(loss)) return false;
  return directions.every(([x, y]) => {
    const heights = distances.map((distance) => lossAt([a + distance * x * cellA, b + distance * y * cellB]));
    const falls = heights.slice(1).map((height, k) => heights[k] - height);
    const noise = 8 * Number.EPSILON * Math.max(...heights.map(Math.abs));
    const shrinks = falls.slice(1).map((fall, k) => Math.abs(fall) <= shrinking * Math.abs(falls[k]) + noise);
    return shrinks.includes(true) || heights.some((height) => Number.isNaN(height) || height === Infinity);
  });
}
