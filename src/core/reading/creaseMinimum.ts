import type { Point } from '../experiment/experiment';
import type { Domain } from '../planeUnits';
import { cos, sin } from '../math/elementary';
import type { PlaneObjective } from '../landscape/planeObjective';
import { downCrease, isBottom } from './downCrease';

const golden = 0.6180339887498949;
/** Each round keeps 0.62 of an interval: 24 rounds keep a hundred-thousandth. */
const rounds = 24;
const directions = 16;
/** Of a cell. */
const radius = 1e-6;

/** A box that held the lowest point shrinks, one that did not grows. */
const [shrinking, growing] = [1 / 64, 4];
const mostBoxes = 40;
/** Of a cell: the last digits. */
const smallest = 1e-14;

/**
 * The lowest point near a seed, sharp or not: closed in on by values alone, followed down along creases, and closed in on
 * again. Undefined where the ground falls on, to the rim of the region or beside the point that was found.
 */
export function creaseMinimum(
  plane: PlaneObjective,
  seed: Point,
  cell: readonly [number, number],
  domain: Domain,
): Point | undefined {
  const first = closedIn(plane, seed, cell, domain);
  if (!first) return undefined;
  const lower = downCrease(plane, first, cell, domain);
  const point = lower === first ? first : closedIn(plane, lower, cell, domain);
  return point && isLowest(plane, point, cell) && isBottom(plane, point, cell) ? point : undefined;
}

/**
 * The lowest point by the golden section along b within one along a, in boxes that close in on it: it needs no slope, so
 * it finds the corners of piecewise linear losses to the last digits. Undefined where that leads to the rim of the region.
 * (Kiefer 1953.)
 */
function closedIn(
  plane: PlaneObjective,
  seed: Point,
  cell: readonly [number, number],
  domain: Domain,
): Point | undefined {
  let point = seed;
  for (let box = 0, size = 1; box < mostBoxes && size > smallest; box++) {
    const reach = [size * cell[0], size * cell[1]] as const;
    const lowest = lowestOfBox(plane, point, reach, domain);
    // On level ground the seed is as good as the end of the box.
    const next =
      plane.quick.value(Float64Array.from(lowest)) < plane.quick.value(Float64Array.from(point))
        ? lowest
        : point;
    const isWithin = [0, 1].every((axis) => Math.abs(next[axis] - point[axis]) < 0.98 * reach[axis]);
    size *= isWithin ? shrinking : growing;
    point = next;
    if (size > 1 && isOnRim(point, cell, domain)) return undefined;
  }
  return isOnRim(point, cell, domain) ? undefined : point;
}

/** Golden sections end a little before the end of their interval. */
function isOnRim(point: Point, cell: readonly [number, number], { a, b }: Domain): boolean {
  return [a, b].some(([low, high], axis) => {
    const margin = 1e-3 * cell[axis];
    return point[axis] <= low + margin || point[axis] >= high - margin;
  });
}

function lowestOfBox(
  plane: PlaneObjective,
  [middleA, middleB]: Point,
  [reachA, reachB]: readonly [number, number],
  { a: [lowA, highA], b: [lowB, highB] }: Domain,
): Point {
  const value = (a: number, b: number) => plane.quick.value(Float64Array.of(a, b));
  const [fromB, toB] = [Math.max(middleB - reachB, lowB), Math.min(middleB + reachB, highB)];
  const alongB = (a: number) => lowest((b) => value(a, b), fromB, toB);
  const a = lowest(
    (at) => value(at, alongB(at)),
    Math.max(middleA - reachA, lowA),
    Math.min(middleA + reachA, highA),
  );
  return [a, alongB(a)];
}

/** Whether nothing on a small circle is lower, up to rounding. */
function isLowest(plane: PlaneObjective, [a, b]: Point, [cellA, cellB]: readonly [number, number]): boolean {
  const loss = plane.value(Float64Array.of(a, b));
  for (let k = 0; k < directions; k++) {
    const angle = (2 * Math.PI * k) / directions;
    const around = Float64Array.of(a + radius * cellA * cos(angle), b + radius * cellB * sin(angle));
    if (!(plane.value(around) >= loss - 1e-14 * Math.abs(loss))) return false;
  }
  return Number.isFinite(loss);
}

/** The lowest place between two, if there is one hollow, by the golden section. */
export function lowest(value: (at: number) => number, low: number, high: number): number {
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [value(left), value(right)];
  for (let round = 0; round < rounds; round++) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = value(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = value(right);
    }
  }
  return atLeft <= atRight ? left : right;
}
