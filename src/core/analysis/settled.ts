import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import { symmetricEigen2 } from '../math/linear';
import { straight } from './straight';

const mostSteps = 80;
/** Towards a place where the curvature fades too, steps shrink at least to this share of the longest. */
const shrunk = 1e-2;
/** A slope is gone where this share of it is left. */
const vanished = 0.1;
/** Curvatures below it have errors that are no longer in proportion. */
const faded = 1e-300;
/** How far from its seed a point may lie, in cells. */
const reach = 4;

/** Newton's method on the slope; undefined when it does not settle near its seed. */
export function settled(
  plane: PlaneObjective,
  seed: ArrayLike<number>,
  cell: readonly [number, number],
): Point | undefined {
  const point = Float64Array.from(seed);
  const place = (): Point => [point[0], point[1]];
  const isFar = (at: ArrayLike<number>) =>
    [0, 1].some((axis) => Math.abs(at[axis] - seed[axis]) > reach * cell[axis]);
  let [steepest, longest, last] = [0, 0, 0];
  for (let step = 0; step < mostSteps; step++) {
    const [ga, gb] = plane.gradient(point);
    if (ga === 0 && gb === 0) return isFaded(plane, point) ? undefined : place();
    const [da, db] = newtonStep(plane.hessian(point), ga, gb);
    steepest = Math.max(steepest, Math.abs(ga), Math.abs(gb));
    if (!Number.isFinite(da) || !Number.isFinite(db)) return undefined;
    point[0] -= da;
    point[1] -= db;
    if (isFar(point)) return undefined;
    last = Math.max(Math.abs(da) / cell[0], Math.abs(db) / cell[1]);
    longest = Math.max(longest, last);
    if (last > 1e-13) continue;
    const further = alongStraight(plane, point);
    if (!further || isFar(further)) break;
    point.set(further);
  }
  // Down a tail that fades exponentially the steps go on and on.
  const isNearing = last <= shrunk * longest;
  return isNearing && isRoot(plane, point, steepest) ? place() : undefined;
}

/**
 * The slope over the curvature. Along a direction that does not bend, as along a line of minima, nothing is left of the
 * slope but rounding: that way is no step.
 */
function newtonStep([haa, hab, , hbb]: Float64Array, ga: number, gb: number): Point {
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

/**
 * A step along the direction that hardly bends, where its slope is no rounding: the step leaves next to nothing of it, as in
 * a trough that is very much more curved across. Where the curvature itself fades, much of it is left.
 */
function alongStraight(plane: PlaneObjective, point: Float64Array): Point | undefined {
  const slope = plane.gradient(point);
  const [haa, hab, , hbb] = plane.hessian(point);
  const { values, vectors } = symmetricEigen2(haa, hab, hbb);
  const least = Math.abs(values[0]) < Math.abs(values[1]) ? 0 : 1;
  if (values[least] === 0 || Math.abs(values[least]) > straight * Math.abs(values[1 - least]))
    return undefined;
  const [a, b] = vectors[least];
  const before = a * slope[0] + b * slope[1];
  const step = before / values[least];
  const end: Point = [point[0] - step * a, point[1] - step * b];
  const [ga, gb] = plane.gradient(Float64Array.from(end));
  const isMoved = end.some((at, axis) => at !== point[axis]);
  return isMoved && Math.abs(a * ga + b * gb) <= vanished * Math.abs(before) ? end : undefined;
}

/** Whether curvatures are so small that they have lost bits, as where ground that goes on falling has faded to none. */
function isFaded(plane: PlaneObjective, point: Float64Array): boolean {
  const largest = Math.max(...plane.hessian(point).map(Math.abs));
  return largest > 0 && largest < faded;
}

/** Whether the slope is gone compared with what it was on the way. */
function isRoot(plane: PlaneObjective, point: Float64Array, steepest: number): boolean {
  return plane.gradient(point).every((slope) => Math.abs(slope) <= 1e-9 * steepest);
}
