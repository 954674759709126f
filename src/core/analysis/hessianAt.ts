import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Domain } from '../planeUnits';
import type { Objective } from '../objective/objective';
import { symmetricEigen2 } from '../math/linear';
import { cellOf, ring, slopesAround, toldApart, twoDistances, usualDistances, type Vector } from './around';
import { slopeJumpsAround } from './slopeJumps';

/** Two distances in cells at which Hessians are compared, and how much larger those of |x|^1.95 are at the nearer one. */
const [beside, close] = [1e-4, 1e-8];
const growing = 1.5;
/** A limit that is so small a share of a bend close by is 0. */
const faded = 1e-6;
/** On a wide one alone a crease may pass by the point. */
const circles = [1e-5, 1e-7];
/** Slopes apart by less than this share of them are rounding, and, over a cell, by less than this share of the loss. */
const rounding = 1e-7;
const lossRounding = 64 * Number.EPSILON;
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
    const nearer = hessiansAround(plane, point, cell, close);
    if (!plane.isSmooth()) {
      const isSteady = (hessian: Float64Array, k: number) =>
        sizeOf(differenceOf(hessian, around[k])) <= 1e-3 * sizeOf(mean);
      const isAlike = nearer.length === around.length && nearer.every(isSteady);
      if (isAlike && (!agree || isCrossed(plane, point, cell))) return none();
    }
    const isOwn = (agree && apart(own) <= 1e-2 * sizeOf(mean)) || isWhatSlopesDo(plane, point, cell, own);
    if (isOwn || agree) return bendsOf(isOwn ? own : mean);
    const usual = Math.max(...hessiansAround(plane, point, cell, 0.5).map(sizeOf));
    const limit = nearer.length > 0 && endless(bendsOf(meanOf(nearer)), bendsOf(mean), usual);
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

function bendsOf(hessian: Float64Array): Bends {
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

/** Widths of a region in which slopes beside a point are compared. */
const cells = 160;

/**
 * The same in a region, and not a number where the slope jumps, so that there is none. Of smooth formulas that have a
 * Hessian, and along a setting, where each step is a new loss, it is that of the formula.
 */
export function bendsOrNone(plane: PlaneObjective, point: Point, domain: Domain): Bends {
  const own = plane.hessian(Float64Array.from(point));
  const isPlain = plane.isSmooth() && own.every(Number.isFinite);
  if (isPlain || hasSetting(plane)) return bendsOf(own);
  const cell = cellOf(domain, cells);
  const isNumber = Number.isFinite(plane.value(Float64Array.from(point)));
  const seemsToJump = isNumber && slopeJumpsAt(plane, point, cell, fine, twoDistances(point, cell));
  const isNone = !isNumber || (seemsToJump && !isWhatSlopesDo(plane, point, cell, own));
  return isNone ? bendsOf(own.map(() => NaN)) : bendsAt(plane, point, cell);
}

/** With more parameters Hessians and slopes all around a point take longer than a pointer rests. */
const fewParameters = 2;

/**
 * The same for what follows the pointer: with many parameters that of the formula, unless slopes by code jump across one of
 * two directions, as they do at every crease.
 */
export function hessianUnderPointer(plane: PlaneObjective, point: Point): Float64Array {
  const { objective } = plane.surfaceAt(point);
  const [{ range: a }, { range: b }] = plane.axes;
  if (objective.size <= fewParameters) return bendsOrNone(plane, point, { a, b }).hessian;
  const hessian = plane.hessian(Float64Array.from(point));
  if (plane.isSmooth() || hasSetting(plane)) return hessian;
  const isJump = slopeJumpsAt(plane.compiled, point, cellOf({ a, b }, cells), quarters, usualDistances);
  return isJump ? hessian.fill(NaN) : hessian;
}

/** Along a setting each step is a new loss. */
function hasSetting({ axes }: PlaneObjective): boolean {
  return axes.some(({ kind }) => kind === 'setting');
}

/** Half a turn in fine steps, and in two. */
const fine = ring(16);
const quarters = ring(4).slice(0, 2);

/** Whether slopes on opposite sides of a point stay apart, however near they are, and by more than rounding of the loss. */
function slopeJumpsAt(
  objective: Objective,
  point: Point,
  cell: readonly [number, number],
  directions: readonly Vector[],
  [near, far]: readonly [number, number],
): boolean {
  const slopesAt = slopesAround(objective, point, cell);
  const noise = lossRounding * Math.abs(objective.value(Float64Array.from(point)));
  return directions.some(([x, y]) => {
    const acrossAt = (distance: number) => {
      const [one, other] = [slopesAt(distance, [x, y]), slopesAt(distance, [-x, -y])];
      const size = Math.max(...one.map(Math.abs), ...other.map(Math.abs));
      return { apart: Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]), size };
    };
    const close = acrossAt(near);
    const isApart = close.apart > rounding * close.size && !(close.apart <= noise);
    return isApart && close.apart > 0.5 * acrossAt(far).apart;
  });
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
