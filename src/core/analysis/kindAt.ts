import type { Point } from '../experiment/experiment';
import { along, ring, slopesAround, turned, twoDistances, type Vector } from './around';
import { bendsAt, hessiansAround, isWhatSlopesDo, sizeOf } from './hessianAt';
import type { PlaneObjective } from '../landscape/planeObjective';
import { symmetricEigen2 } from '../math/linear';
import { straight } from './straight';

/** A place where the ground is smooth and without slope. */
export interface CriticalPoint {
  readonly point: Point;
  readonly loss: number;
  /** 'flat' where an eigenvalue of the Hessian is zero, so that the Hessian alone does not tell. */
  readonly kind: 'minimum' | 'maximum' | 'saddle' | 'flat';
  /** Of the Hessian, rising; infinite where the slope is steeper than any line beside the point. */
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
const halvings = 24;
/** Less than this share of the curvature half a cell away fades towards the place, which is not quite hit. */
const passing = 1e-2;

/**
 * What kind of place a point is that is lowest or has no slope, by the slopes around it in f64: its own slope says nothing,
 * for at a kink it is a convention. Amid level ground it is flat. Cells give the scale of the region.
 */
export function kindAt(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): CriticalPoint | SharpMinimum {
  const ground = groundAround(plane, point, cell);
  const loss = plane.value(Float64Array.from(point));
  if (ground === 'level') return { point, loss, kind: 'flat', eigenvalues: [0, 0] };
  if (ground === 'smooth') return smooth(plane, point, cell);
  const slopesAt = slopesAround(plane, point, cell);
  const kind = jumpsAround((direction) => slopesAt(circle, direction)) ? 'crease' : 'cone';
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

/** Whether the slope jumps somewhere on a circle: wherever it changes, it is looked at ever more closely. */
function jumpsAround(slopeAt: (direction: Vector) => Vector): boolean {
  const shares = Array.from({ length: 2 * directions + 1 }, (_, k) => k / (2 * directions));
  const slopes = shares.map((share) => slopeAt(turned(share)));
  const steepest = Math.max(...slopes.map(([a, b]) => Math.abs(a) + Math.abs(b)));
  return shares.slice(1).some((share, k) => {
    let [low, high, atLow, atHigh] = [shares[k], share, slopes[k], slopes[k + 1]];
    for (let round = 0; round < halvings && distance(atLow, atHigh) > 1e-3 * steepest; round++) {
      const middle = (low + high) / 2;
      const atMiddle = slopeAt(turned(middle));
      if (distance(atLow, atMiddle) > distance(atMiddle, atHigh)) [high, atHigh] = [middle, atMiddle];
      else [low, atLow] = [middle, atMiddle];
    }
    return distance(atLow, atHigh) > 1e-3 * steepest;
  });
}

function distance(one: Vector, other: Vector): number {
  return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]);
}

function smooth(plane: PlaneObjective, point: Point, cell: readonly [number, number]): CriticalPoint {
  const around = hessiansAround(plane, point, cell, 0.5);
  const usual = Math.max(...around.map(sizeOf));
  const usualLeast = Math.max(...around.map(leastOf));
  const { eigenvalues } = bendsAt(plane, point, cell);
  return {
    point,
    loss: plane.value(Float64Array.from(point)),
    kind: kindOf(eigenvalues, { usual, usualLeast }),
    eigenvalues,
  };
}

/** The largest curvatures half a cell away, and the largest of the lesser ones. */
interface Bends {
  readonly usual: number;
  readonly usualLeast: number;
}

function leastOf([aa, ab, , bb]: ArrayLike<number> & Iterable<number>): number {
  return Math.min(...symmetricEigen2(aa, ab, bb).values.map(Math.abs));
}

function kindOf([low, high]: Point, { usual, usualLeast }: Bends): CriticalPoint['kind'] {
  const sizes = [Math.abs(low), Math.abs(high)];
  const largest = Math.max(0, ...[...sizes, usual].filter(Number.isFinite));
  const isNone = (size: number, other: number) =>
    !(size > 1e-12 * largest) || (size <= straight * other && size <= passing * usualLeast);
  if (isNone(sizes[0], sizes[1]) || isNone(sizes[1], sizes[0])) return 'flat';
  if (low > 0) return 'minimum';
  return high < 0 ? 'maximum' : 'saddle';
}
