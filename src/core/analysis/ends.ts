import type { Point } from '../experiment/experiment';
import { ring } from './around';
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

/** Distances in cells at which a jump is as high each time. */
const [further, nearer] = [1e-3, 1e-6];
/** A jump leaps to this share of the height beyond it at least, and places on its near side are told apart by so many roundings. */
const [sudden, toldApart] = [0.25, 4];

/** Whether the loss of a point differs from the ground beside it, in some direction, by as much however near that is. */
export function isJump(
  lossAt: (point: Point) => number,
  { point: [a, b], loss }: Place,
  [cellA, cellB]: readonly [number, number],
): boolean {
  const noise = 8 * Number.EPSILON * Math.abs(loss);
  return ring(16).some(([x, y]) => {
    const riseAt = (distance: number) => lossAt([a + distance * x * cellA, b + distance * y * cellB]) - loss;
    const leap = Math.abs(riseAt(nearer));
    if (!(leap > noise && leap > shrinking * Math.abs(riseAt(further)))) return false;
    let [low, high, atLow, atHigh] = [0, nearer, 0, riseAt(nearer)];
    for (let middle = high / 2; middle !== low && middle !== high; middle = (low + high) / 2) {
      const atMiddle = riseAt(middle);
      if (Math.abs(atMiddle - atLow) > Math.abs(atHigh - atMiddle)) [high, atHigh] = [middle, atMiddle];
      else [low, atLow] = [middle, atMiddle];
    }
    return Math.abs(atHigh - atLow) > sudden * leap;
  });
}

/** Whether ground between a point and a jump beside it, along an axis, is as low as the point: the lowest is not reached. */
export function isApproached(
  lossAt: (point: Point) => number,
  { point, loss }: Place,
  cell: readonly [number, number],
): boolean {
  const noise = 8 * Number.EPSILON * Math.abs(loss);
  return [0, 1].some((axis) =>
    [-nearer, nearer].some((distance) => {
      const riseAt = (place: number) => lossAt(axis === 0 ? [place, point[1]] : [point[0], place]) - loss;
      const isLow = (place: number) => riseAt(place) <= noise;
      let [low, high] = [point[axis], point[axis] + distance * cell[axis]];
      const beyond = riseAt(high);
      if (!(beyond > noise)) return false;
      for (let middle = (low + high) / 2; middle !== low && middle !== high; middle = (low + high) / 2) {
        if (isLow(middle)) low = middle;
        else high = middle;
      }
      const isApart = Math.abs(low - point[axis]) > toldApart * Number.EPSILON * Math.abs(point[axis]);
      return isApart && riseAt(high) > sudden * beyond;
    }),
  );
}
