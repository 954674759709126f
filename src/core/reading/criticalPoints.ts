import { gridCoordinates, type Domain } from '../heightField';
import { symmetricEigen2 } from '../math/linear';
import type { PlaneObjective } from '../objective/planeObjective';

export interface CriticalPoint {
  readonly point: readonly [a: number, b: number];
  readonly loss: number;
  /** 'flat' where an eigenvalue of the Hessian is zero, so that the Hessian alone does not tell. */
  readonly kind: 'minimum' | 'maximum' | 'saddle' | 'flat';
  /** Of the Hessian, rising. */
  readonly eigenvalues: readonly [number, number];
}

const cellsPerAxis = 160;
const mostSteps = 80;
/** A curvature that is smaller than the other one by this factor is none. */
const straight = 1e-11;

/**
 * Points of a region where the slope is zero, each once, refined by Newton's method in f64, lowest first. It starts
 * from the middle of every grid cell in which both slopes change their sign, and from its corners where that leads out
 * of the cell; ground without any slope has no such points.
 */
export function criticalPoints(plane: PlaneObjective, domain: Domain): CriticalPoint[] {
  const width = [domain.a[1] - domain.a[0], domain.b[1] - domain.b[0]];
  const found: CriticalPoint[] = [];
  const add = (point: Float64Array, seed: Float64Array): void => {
    if (!isInside(point, domain)) return;
    const isKnown = found.some(({ point: [a, b] }) => {
      return Math.abs(a - point[0]) < 1e-7 * width[0] && Math.abs(b - point[1]) < 1e-7 * width[1];
    });
    if (!isKnown) found.push(classified(plane, point, seed));
  };
  for (const { middle, corners } of cellsWithRoots(plane, domain)) {
    const point = newton(plane, middle, width);
    if (point) add(point, middle);
    if (point && isInside(point, { a: [corners[0][0], corners[3][0]], b: [corners[0][1], corners[3][1]] }))
      continue;
    for (const corner of corners) {
      const other = newton(plane, corner, width);
      if (other) add(other, middle);
    }
  }
  return found.sort((one, other) => one.loss - other.loss);
}

interface Cell {
  readonly middle: Float64Array;
  /** From low a and low b to high a and high b. */
  readonly corners: readonly Float64Array[];
}

/** The cells in which the slope along each axis has both signs (or is zero) at the corners. */
function cellsWithRoots(plane: PlaneObjective, domain: Domain): Cell[] {
  const size = cellsPerAxis + 1;
  const a = gridCoordinates(plane.axes[0], domain.a, size);
  const b = gridCoordinates(plane.axes[1], domain.b, size);
  const slopes = Array.from(b, (y) => Array.from(a, (x) => plane.quick.gradient(Float64Array.of(x, y))));
  const cells: Cell[] = [];
  for (let j = 0; j < cellsPerAxis; j++) {
    for (let i = 0; i < cellsPerAxis; i++) {
      const corners = [slopes[j][i], slopes[j][i + 1], slopes[j + 1][i], slopes[j + 1][i + 1]];
      const crosses = [0, 1].every(
        (axis) => corners.some((slope) => slope[axis] <= 0) && corners.some((slope) => slope[axis] >= 0),
      );
      const isFlat = corners.every((slope) => slope[0] === 0 && slope[1] === 0);
      if (!crosses || isFlat) continue;
      cells.push({
        middle: Float64Array.of((a[i] + a[i + 1]) / 2, (b[j] + b[j + 1]) / 2),
        corners: [0, 1].flatMap((up) => [0, 1].map((right) => Float64Array.of(a[i + right], b[j + up]))),
      });
    }
  }
  return cells;
}

/** Newton's method on the slope; undefined when it does not settle near its seed. */
function newton(
  plane: PlaneObjective,
  seed: Float64Array,
  width: readonly number[],
): Float64Array | undefined {
  const reach = 4 / cellsPerAxis;
  const point = seed.slice();
  let steepest = 0;
  for (let step = 0; step < mostSteps; step++) {
    const [ga, gb] = plane.gradient(point);
    const [da, db] = newtonStep(plane.hessian(point), ga, gb);
    steepest = Math.max(steepest, Math.abs(ga), Math.abs(gb));
    if (ga === 0 && gb === 0) return point;
    if (!Number.isFinite(da) || !Number.isFinite(db)) return undefined;
    point[0] -= da;
    point[1] -= db;
    if (Math.abs(point[0] - seed[0]) > reach * width[0] || Math.abs(point[1] - seed[1]) > reach * width[1]) {
      return undefined;
    }
    const isSettled = Math.abs(da) <= 1e-15 * width[0] && Math.abs(db) <= 1e-15 * width[1];
    if (isSettled) return isRoot(plane, point, steepest) ? point : undefined;
  }
  return isRoot(plane, point, steepest) ? point : undefined;
}

/**
 * The slope over the curvature. Along a direction that does not bend, as along a line of minima, nothing is left of the
 * slope but rounding: that way is no step.
 */
function newtonStep([haa, hab, , hbb]: Float64Array, ga: number, gb: number): [number, number] {
  const { values, vectors } = symmetricEigen2(haa, hab, hbb);
  const largest = Math.max(...values.map(Math.abs));
  let [da, db] = [0, 0];
  values.forEach((value, index) => {
    if (Math.abs(value) <= straight * largest) return;
    const [a, b] = vectors[index];
    const along = (a * ga + b * gb) / value;
    da += along * a;
    db += along * b;
  });
  return [da, db];
}

/** Whether the slope is gone compared with what it was on the way. */
function isRoot(plane: PlaneObjective, point: Float64Array, steepest: number): boolean {
  return plane.gradient(point).every((slope) => Math.abs(slope) <= 1e-9 * steepest);
}

function isInside([a, b]: Float64Array, domain: Domain): boolean {
  return a >= domain.a[0] && a <= domain.a[1] && b >= domain.b[0] && b <= domain.b[1];
}

/** The seed, some way off, tells what a curvature of usual size is there. */
function classified(plane: PlaneObjective, point: Float64Array, seed: Float64Array): CriticalPoint {
  const [haa, hab, , hbb] = plane.hessian(point);
  const usual = Math.max(...plane.hessian(seed).map(Math.abs));
  const [first, second] = symmetricEigen2(haa, hab, hbb).values;
  const eigenvalues = [Math.min(first, second), Math.max(first, second)] as const;
  return {
    point: [point[0], point[1]],
    loss: plane.value(point),
    kind: kindOf(eigenvalues, usual),
    eigenvalues,
  };
}

function kindOf([low, high]: readonly [number, number], usual: number): CriticalPoint['kind'] {
  const zero = 1e-12 * Math.max(Math.abs(low), Math.abs(high), usual);
  if (!(Math.abs(low) > zero && Math.abs(high) > zero)) return 'flat';
  if (low > 0) return 'minimum';
  return high < 0 ? 'maximum' : 'saddle';
}
