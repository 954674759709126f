import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import { symmetricEigen2 } from '../math/linear';
import { once } from '../once';
import { ring, slopesAround, toldApart } from './around';
import { slopeJumpsAround } from './slopeJumps';

/** Two distances in cells at which Hessians are compared, and how much larger those of |x|^1.95 are at the nearer one. */
const [beside, close] = [1e-4, 1e-8];
const growing = 1.5;
/** A limit that is so small a share of a bend close by is 0. */
const faded = 1e-6;
/** On a wide one alone a crease may pass by the point. */
const circles = [1e-5, 1e-7];
/** Ever smaller distances in cells at which slopes are compared with what a Hessian makes of them. */
const closer = [1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-16];
/** Slopes differ from that by less than the first share of them; by a hundredth of it next time, down to the second share. */
const [bent, settledBent] = [1e-2, 1e-6];

/** How the ground bends at a point; infinite where the slope is steeper than any line beside it, as of |x|^1.5. */
export interface Bends {
  /** Row by row. */
  readonly hessian: Float64Array;
  /** Its eigenvalues, rising. */
  readonly eigenvalues: Point;
}

/**
 * How the ground bends by the Hessian of its formula, unless those around agree on another one, for a formula has no
 * derivative of its own where an inner part has a kink, as cos(|x|) has; and unless they grow towards the point. Not a number
 * where they differ from side to side however near, as of x|x|, or creases cross whose slopes fade, as of max(x², y²).
 */
export function bendsAt(plane: PlaneObjective, point: Point, cell: readonly [number, number]): Bends {
  const own = plane.hessian(Float64Array.from(point));
  const none = () => bendsOf(own.map(() => NaN));
  const around = hessiansAround(plane, point, cell, beside);
  if (around.length > 0) {
    const mean = meanOf(around);
    const apart = (hessian: Float64Array) => sizeOf(differenceOf(hessian, mean));
    const agree = around.every((hessian) => apart(hessian) <= 1e-3 * sizeOf(mean));
    const nearer = once(() => hessiansAround(plane, point, cell, close));
    if (!plane.isSmooth()) {
      const isSteady = (hessian: Float64Array, k: number) =>
        sizeOf(differenceOf(hessian, around[k])) <= 1e-3 * sizeOf(mean);
      const isAlike = nearer().length === around.length && nearer().every(isSteady);
      if (isAlike && (!agree || isCrossed(plane, point, cell))) return none();
    }
    const isOwn = (agree && apart(own) <= 1e-2 * sizeOf(mean)) || isWhatSlopesDo(plane, point, cell, own);
    if (isOwn || agree) return bendsOf(isOwn ? own : mean);
    const usual = Math.max(...hessiansAround(plane, point, cell, 0.5).map(sizeOf));
    const limit = nearer().length > 0 && endless(bendsOf(meanOf(nearer())), bendsOf(mean), usual);
    if (limit) return limit;
  }
  return own.some(Number.isNaN) ? none() : bendsOf(own);
}

/** Whether creases run through a point at which the slope fades: seen on circles around it, in cells. */
function isCrossed(plane: PlaneObjective, point: Point, cell: readonly [number, number]): boolean {
  const slopesAt = slopesAround(plane, point, cell);
  return circles.every((distance) => slopeJumpsAround((direction) => slopesAt(distance, direction)));
}

/** Where bends grow towards a point: they are infinite, and another one comes the nearer to its own limit the more they grow. */
function endless(nearer: Bends, further: Bends, usual: number): Bends | undefined {
  const isEndless = (bend: number, before: number) =>
    Math.abs(bend) > growing * Math.abs(before) && Math.abs(bend) > usual;
  const infinite = (bend: number) => Math.sign(bend) * Infinity;
  const [[low, high], [lowBefore, highBefore]] = [nearer.eigenvalues, further.eigenvalues];
  const [isLow, isHigh] = [isEndless(low, lowBefore), isEndless(high, highBefore)];
  if (!isLow && !isHigh) return undefined;
  const limit = (high * low - highBefore * lowBefore) / (isLow ? low - lowBefore : high - highBefore);
  const another = Math.abs(limit) <= faded * Math.abs(isLow ? highBefore : lowBefore) ? 0 : limit;
  return {
    hessian: nearer.hessian.map((bend, k) => (isEndless(bend, further.hessian[k]) ? infinite(bend) : bend)),
    eigenvalues: [isLow ? infinite(low) : another, isHigh ? infinite(high) : another],
  };
}

/** By its eigenvalues. */
export function bendsOf(hessian: Float64Array): Bends {
  const [aa, ab, , bb] = hessian;
  const [high, low] = symmetricEigen2(aa, ab, bb).values;
  return { hessian, eigenvalues: [low, high] };
}

/**
 * Whether the slopes close to a point change as a Hessian says, and better still a step closer, where a kink would show: then
 * the ground is smooth there, however sharply it bends.
 */
export function isWhatSlopesDo(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
  [aa, ab, , bb]: Float64Array,
): boolean {
  if (![aa, ab, bb].every(Number.isFinite)) return false;
  const slopesAt = slopesAround(plane, point, cell);
  const least = toldApart(point, cell);
  const wrongAt = (distance: number): number =>
    Math.max(
      ...ring(4).map(([x, y]) => {
        const [one, other] = [slopesAt(distance, [x, y]), slopesAt(distance, [-x, -y])];
        const change = [one[0] - other[0], one[1] - other[1]];
        const [right, up] = [2 * distance * x * cell[0], 2 * distance * y * cell[1]];
        const expected = [(aa * right + ab * up) * cell[0], (ab * right + bb * up) * cell[1]];
        const apart = Math.abs(change[0] - expected[0]) + Math.abs(change[1] - expected[1]);
        return apart === 0 ? 0 : apart / (Math.abs(change[0]) + Math.abs(change[1]));
      }),
    );
  let before = Infinity;
  for (const distance of closer) {
    if (distance < least) return false;
    const wrong = wrongAt(distance);
    if (before <= bent && wrong <= Math.max(before / 100, settledBent)) return true;
    before = wrong;
  }
  return false;
}

/** Hessians all around a point, at a distance in cells, where they are numbers. */
export function hessiansAround(
  plane: PlaneObjective,
  [a, b]: Point,
  cell: readonly [number, number],
  distance: number,
): Float64Array[] {
  const around = ring(4).map(([x, y]) =>
    plane.hessian(Float64Array.of(a + distance * x * cell[0], b + distance * y * cell[1])),
  );
  return around.filter((hessian) => !hessian.some(Number.isNaN));
}

function differenceOf(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, k) => value - other[k]);
}

function meanOf(hessians: readonly Float64Array[]): Float64Array {
  return hessians[0].map((_, k) => hessians.reduce((sum, hessian) => sum + hessian[k], 0) / hessians.length);
}

/** The largest of its parts, by size. */
export function sizeOf(hessian: Float64Array): number {
  return Math.max(...hessian.map(Math.abs));
}
