import type { Point } from '../experiment/experiment';
import { along, lossesOf, ring, slopesAround, twoDistances } from './around';
import { bendsAt, hessiansAround, isWhatSlopesDo, sizeOf } from './bendsAt';
import { boxLows, tellingBoxes, type Place } from './boxLows';
import { isApproached, isJump } from './jumps';
import type { PlaneObjective } from '../landscape/planeObjective';
import { symmetricEigen2 } from '../math/linear';
import { roundingOf } from './roundingOf';
import { slopeJumpsAround } from './slopeJumps';
import { straight } from './straight';

/** A place where the ground is without slope. */
export interface CriticalPoint {
  readonly point: Point;
  readonly loss: number;
  /** 'flat' where an eigenvalue of the Hessian is zero, so that the Hessian alone does not tell. */
  readonly kind: 'minimum' | 'maximum' | 'saddle' | 'flat';
  /** Of the Hessian, rising; infinite where the slope is steeper than any line beside the point, NaN where there is none. */
  readonly eigenvalues: Point;
}

/** A minimum that is no critical point, since the slope jumps there. */
export interface SharpMinimum {
  readonly point: Point;
  readonly loss: number;
  /** A cone is smooth all around its point; creases run on from a point, or through it. */
  readonly kind: 'cone' | 'crease';
}

const directions = 16;
/** Slopes below this share of the usual ones are rounding. */
const rounding = 1e-7;
/** How far from a point it is seen whether the slope jumps, in cells. */
const circle = 1e-5;
const everywhere = { a: [-Infinity, Infinity], b: [-Infinity, Infinity] } as const;
/** Less than this share of the curvature half a cell away fades towards the place, which is not quite hit. */
const passing = 1e-2;
/** A place from which Newton's step leads further, in cells, is on the way along a trough. */
const settledStep = 1e-3;

/**
 * What kind of place a point is that is lowest or has no slope, by the slopes around it in f64: its own slope says nothing,
 * for at a kink it is a convention. Amid level ground it is flat; beside a jump with lower and higher ground it is none. Cells
 * give the scale of the region.
 */
export function kindAt(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): CriticalPoint | SharpMinimum | undefined {
  const ground = groundAround(plane, point, cell);
  const loss = plane.value(Float64Array.from(point));
  if (ground === 'level') return { point, loss, kind: 'flat', eigenvalues: [0, 0] };
  if (ground === 'smooth') return smooth(plane, point, cell);
  if (isOnJump(plane, point, cell)) return atJump(plane, point, cell);
  const slopesAt = slopesAround(plane, point, cell);
  const kind = slopeJumpsAround((direction) => slopesAt(circle, direction)) ? 'crease' : 'cone';
  return { point, loss, kind };
}

/** The same where the ground is smooth, undefined elsewhere. */
export function smoothKindAt(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): CriticalPoint | undefined {
  return groundAround(plane, point, cell) === 'smooth' ? smooth(plane, point, cell) : undefined;
}

/**
 * Slopes that do not fade towards a point make it sharp, unless the formulas tell that rounding makes them so, or still
 * closer they do fade.
 */
function groundAround(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): 'level' | 'smooth' | 'sharp' {
  const slopesAt = slopesAround(plane, point, cell);
  const [near, far] = twoDistances(point, cell);
  const usual = Math.max(...ring(1).map((direction) => Math.abs(along(slopesAt(1, direction), direction))));
  const least = rounding * usual;
  let [isSharp, isLevel] = [false, true];
  for (const direction of ring(directions)) {
    const here = along(slopesAt(near, direction), direction);
    const further = along(slopesAt(far, direction), direction);
    if (Math.abs(here) > least && Math.abs(here) > 0.5 * Math.abs(further)) isSharp = true;
    if (here !== 0 || further !== 0) isLevel = false;
  }
  if (isLevel) return 'level';
  if (!isSharp || plane.isSmooth()) return 'smooth';
  return isWhatSlopesDo(plane, point, cell, plane.hessian(Float64Array.from(point))) ? 'smooth' : 'sharp';
}

function smooth(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): CriticalPoint | undefined {
  const loss = plane.value(Float64Array.from(point));
  if (isOnJump(plane, point, cell)) return atJump(plane, point, cell);
  const { hessian, eigenvalues } = bendsAt(plane, point, cell);
  if (eigenvalues.some(Number.isNaN))
    return { point, loss, kind: kindByHeights(plane, point, cell), eigenvalues };
  const around = hessiansAround(plane, point, cell, 0.5);
  const usual = Math.max(...around.map(sizeOf));
  const usualLeast = Math.max(...around.map(leastOf));
  const isOnWay = stepLeft(plane.gradient(Float64Array.from(point)), hessian, cell) > settledStep;
  return { point, loss, kind: kindOf(eigenvalues, { usual, usualLeast, isOnWay }), eigenvalues };
}

/** Whether the loss itself jumps from a point to the ground beside it. */
export function isOnJump(plane: PlaneObjective, point: Point, cell: readonly [number, number]): boolean {
  if (plane.isSmooth()) return false;
  const lossAt = lossesOf(plane);
  return isJump(lossAt, { point, loss: lossAt(point) }, cell);
}

/** A place on a jump: none where ground beside it is lower and other is higher, or as low the nearer the jump. */
function atJump(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): CriticalPoint | undefined {
  const kind = kindByHeights(plane, point, cell);
  if (kind !== 'minimum' && kind !== 'maximum') return undefined;
  const side = kind === 'minimum' ? 1 : -1;
  const lossAt = lossesOf(plane);
  const heightAt = (at: Point) => side * lossAt(at);
  if (isApproached(heightAt, { point, loss: heightAt(point) }, cell)) return undefined;
  return { point, loss: plane.value(Float64Array.from(point)), kind, eigenvalues: [NaN, NaN] };
}

/** The kind of a place without a Hessian: by the lowest and the highest ground on boxes around it. */
function kindByHeights(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): CriticalPoint['kind'] {
  const lossAt = lossesOf(plane);
  const here: Place = { point, loss: lossAt(point) };
  const noise = roundingOf(lossAt, here, cell);
  /** Of the losses or, upside down, of their opposites: the least rise on each box. */
  const leastRises = (side: 1 | -1): number[] =>
    tellingBoxes.map((size) => {
      const height = (at: Point) => side * lossAt(at);
      const reach = [size * cell[0], size * cell[1]] as const;
      const [lowest] = boxLows(height, point, reach, everywhere, side * here.loss + noise);
      return lowest ? lowest.loss - side * here.loss : Infinity;
    });
  const [rises, falls] = [leastRises(1), leastRises(-1)];
  if (rises.every((rise) => rise > noise)) return 'minimum';
  if (falls.every((fall) => fall > noise)) return 'maximum';
  const hasBoth = [...rises, ...falls].every((least) => least < -noise);
  return hasBoth ? 'saddle' : 'flat';
}

/** The largest curvatures half a cell away, and the largest of the lesser ones. */
interface UsualBends {
  readonly usual: number;
  readonly usualLeast: number;
  /** Whether the slope along the lesser curvature is not gone. */
  readonly isOnWay: boolean;
}

/** Newton's step along the direction that bends least, in cells. */
function stepLeft(
  [ga, gb]: Float64Array,
  [aa, ab, , bb]: Float64Array,
  cell: readonly [number, number],
): number {
  const { values, vectors } = symmetricEigen2(aa, ab, bb);
  const least = Math.abs(values[0]) < Math.abs(values[1]) ? 0 : 1;
  const [x, y] = vectors[least];
  const step = (ga * x + gb * y) / values[least];
  return Math.max(Math.abs(step * x) / cell[0], Math.abs(step * y) / cell[1]);
}

function leastOf([aa, ab, , bb]: ArrayLike<number> & Iterable<number>): number {
  return Math.min(...symmetricEigen2(aa, ab, bb).values.map(Math.abs));
}

function kindOf([low, high]: Point, { usual, usualLeast, isOnWay }: UsualBends): CriticalPoint['kind'] {
  const sizes = [Math.abs(low), Math.abs(high)];
  const largest = Math.max(0, ...[...sizes, usual].filter(Number.isFinite));
  const isNone = (size: number, other: number) =>
    !(size > 1e-12 * largest) || (size <= straight * other && (isOnWay || size <= passing * usualLeast));
  if (isNone(sizes[0], sizes[1]) || isNone(sizes[1], sizes[0])) return 'flat';
  if (low > 0) return 'minimum';
  return high < 0 ? 'maximum' : 'saddle';
}
