import type { Point } from '../experiment/experiment';
import { symmetricEigen2 } from '../math/linear';
import { cos, sin } from '../math/elementary';
import type { PlaneObjective } from '../landscape/planeObjective';

/** A place where the ground is smooth and without slope. */
export interface CriticalPoint {
  readonly point: Point;
  readonly loss: number;
  /** 'flat' where an eigenvalue of the Hessian is zero, so that the Hessian alone does not tell. */
  readonly kind: 'minimum' | 'maximum' | 'saddle' | 'flat';
  /** Of the Hessian, rising. */
  readonly eigenvalues: Point;
}

/** A minimum that is no critical point, since the slope jumps there. */
export interface SharpMinimum {
  readonly point: Point;
  readonly loss: number;
  /** A cone is smooth all around its point; creases run on from a point, or through it. */
  readonly kind: 'cone' | 'crease';
}

type Vector = readonly [number, number];

const directions = 16;
/** Two distances from a point, in cells: a slope that jumps is the same at both, one that fades is a tenth. */
const [near, far] = [1e-6, 1e-5];
/** Slopes below this share of the usual ones are rounding. */
const rounding = 1e-7;
const halvings = 24;

/**
 * What kind of place a point is that is lowest or has no slope, by the slopes around it in f64: its own slope says nothing,
 * for at a kink it is a convention. Undefined amid level ground. Cells give the scale of the region.
 */
export function kindAt(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): CriticalPoint | SharpMinimum | undefined {
  const ground = groundAround(plane, point, cell);
  if (ground === 'level') return undefined;
  if (ground === 'smooth') return smooth(plane, point, cell);
  const slopesAt = slopesAround(plane, point, cell);
  const kind = jumpsAround((direction) => slopesAt(far, direction)) ? 'crease' : 'cone';
  return { point, loss: plane.value(Float64Array.from(point)), kind };
}

/** The same where the ground is smooth, undefined elsewhere. */
export function smoothKindAt(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): CriticalPoint | undefined {
  return groundAround(plane, point, cell) === 'smooth' ? smooth(plane, point, cell) : undefined;
}

/** Slopes that do not fade towards a point make it sharp. */
function groundAround(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): 'level' | 'smooth' | 'sharp' {
  const slopesAt = slopesAround(plane, point, cell);
  const scale = Math.max(
    near,
    ...[0, 1].map((axis) => (1e3 * Number.EPSILON * Math.abs(point[axis])) / cell[axis]),
  );
  const usual = Math.max(...ring(1).map((direction) => Math.abs(along(slopesAt(1, direction), direction))));
  const least = rounding * usual;
  let [isSharp, isLevel] = [false, true];
  for (const direction of ring(directions)) {
    const here = along(slopesAt(scale, direction), direction);
    const further = along(slopesAt((far / near) * scale, direction), direction);
    if (Math.abs(here) > least && Math.abs(here) > 0.5 * Math.abs(further)) isSharp = true;
    if (here !== 0 || further !== 0) isLevel = false;
  }
  if (isLevel) return 'level';
  return isSharp ? 'sharp' : 'smooth';
}

/** The slope at a distance from the point, all in cells. */
function slopesAround(
  plane: PlaneObjective,
  [a, b]: Point,
  cell: readonly [number, number],
): (distance: number, direction: Vector) => Vector {
  return (distance, [x, y]) => {
    const at = Float64Array.of(a + distance * x * cell[0], b + distance * y * cell[1]);
    const [ga, gb] = plane.gradient(at);
    return [ga * cell[0], gb * cell[1]];
  };
}

/** Unit vectors all around, none along an axis or a diagonal, where creases like to lie. */
function ring(count: number): Vector[] {
  return Array.from({ length: count }, (_, k) => turned(k / count));
}

function turned(share: number): Vector {
  const angle = 2 * Math.PI * (share + 0.0173);
  return [cos(angle), sin(angle)];
}

function along([ga, gb]: Vector, [x, y]: Vector): number {
  return ga * x + gb * y;
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
  const around = (cells: number) =>
    ring(4).map(([x, y]) =>
      plane.hessian(Float64Array.of(point[0] + cells * x * cell[0], point[1] + cells * y * cell[1])),
    );
  const [haa, hab, , hbb] = hessianAt(plane.hessian(Float64Array.from(point)), around(1e-4));
  const usual = Math.max(...around(0.5).map(sizeOf));
  const [high, low] = symmetricEigen2(haa, hab, hbb).values;
  const eigenvalues: Point = [low, high];
  return {
    point,
    loss: plane.value(Float64Array.from(point)),
    kind: kindOf(eigenvalues, usual),
    eigenvalues,
  };
}

/**
 * The Hessian of a formula, unless those around agree on another one: forms such as hypot(x, y)^2 have no derivative of
 * their own where an inner part has a kink.
 */
function hessianAt(own: Float64Array, around: readonly Float64Array[]): Float64Array {
  const mean = own.map((_, k) => around.reduce((sum, hessian) => sum + hessian[k], 0) / around.length);
  const apart = (hessian: Float64Array) => sizeOf(hessian.map((value, k) => value - mean[k]));
  const agree = around.every((hessian) => apart(hessian) <= 1e-3 * sizeOf(mean));
  return agree && apart(own) > 1e-2 * sizeOf(mean) ? mean : own;
}

function sizeOf(hessian: Float64Array): number {
  return Math.max(...hessian.map(Math.abs));
}

function kindOf([low, high]: Point, usual: number): CriticalPoint['kind'] {
  const zero = 1e-12 * Math.max(Math.abs(low), Math.abs(high), Number.isFinite(usual) ? usual : 0);
  if (!(Math.abs(low) > zero && Math.abs(high) > zero)) return 'flat';
  if (low > 0) return 'minimum';
  return high < 0 ? 'maximum' : 'saddle';
}
