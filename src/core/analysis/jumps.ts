import type { Point } from '../experiment/experiment';
import { ring } from './around';
import type { Place } from './boxLows';

/** Distances in cells at which a jump is as high each time. */
const [further, nearer] = [1e-3, 1e-6];
/** Nearer it is no lower than this share of what it is further away. */
const steady = 0.95;
/** A jump leaps to this share of the height beyond it at least, and places on its near side are told apart by so many roundings. */
const [sudden, apart] = [0.25, 4];
/** A number that somebody chose has so many digits less than its neighbours. */
const roundDigits = 4;

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
    if (!(leap > noise && leap > steady * Math.abs(riseAt(further)))) return false;
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
      const isApart = Math.abs(low - point[axis]) > apart * Number.EPSILON * Math.abs(point[axis]);
      return (isApart || isRound(high, low)) && riseAt(high) > sudden * beyond;
    }),
  );
}

/** Whether a jump is at the first of two neighbours among doubles rather than at the other: it has far fewer digits. */
function isRound(one: number, other: number): boolean {
  return String(one).length + roundDigits <= String(other).length;
}
