import type { Point } from '../experiment/experiment';
import type { Domain } from '../planeUnits';
import { cos, sin } from '../math/elementary';
import { dot, norm } from '../math/vector';
import type { PlaneObjective } from '../landscape/planeObjective';
import { isInside } from './criticalPoints';

type Vector = readonly [number, number];

const directions = 16;
/** How closely slopes are looked at around a point, in cells: ever more so, each time by this factor. */
const [farthest, nearest, closing] = [1e-2, 1e-8, 10];
const mostSteps = 200;
const mostHalvings = 40;
/** A step must bring this share of what the slope promises. */
const leastShare = 1e-3;
/** Of the slopes around a point: what is left of them together below this share is rounding. */
const rounding = 1e-9;

/**
 * The way down along creases. The slopes around a point, mixed so that as little as possible of them is left, say how the
 * ground falls along a crease, however steep its sides are. (Gradient sampling: Burke, Lewis and Overton 2005.)
 */
export function downCrease(
  plane: PlaneObjective,
  start: Point,
  cell: readonly [number, number],
  domain: Domain,
): Point {
  const lossAt = (point: Point) => plane.quick.value(Float64Array.from(point));
  let [point, loss, radius] = [start, lossAt(start), farthest];
  for (let step = 0; step < mostSteps && radius >= nearest; step++) {
    const slope = leastSlope(plane, point, cell, radius);
    const next = slope && lower({ point, loss, slope }, cell, domain, lossAt);
    if (next) [point, loss] = [next.point, next.loss];
    else radius /= closing;
  }
  return point;
}

/** Whether the ground falls in no direction, also along a crease that is too narrow to be met by chance. */
export function isBottom(plane: PlaneObjective, point: Point, cell: readonly [number, number]): boolean {
  return leastSlope(plane, point, cell, 1e-6) === undefined;
}

/** The shortest mixture of the slopes around a point, in cells; undefined where they cancel. */
function leastSlope(
  plane: PlaneObjective,
  [a, b]: Point,
  [cellA, cellB]: readonly [number, number],
  radius: number,
): Vector | undefined {
  const slopes = Array.from({ length: directions }, (_, k): Vector => {
    const angle = 2 * Math.PI * (k / directions + 0.0173);
    const at = Float64Array.of(a + radius * cellA * cos(angle), b + radius * cellB * sin(angle));
    const [ga, gb] = plane.quick.gradient(at);
    return [ga * cellA, gb * cellB];
  });
  const steepest = Math.max(...slopes.map(norm));
  if (!Number.isFinite(steepest)) return undefined;
  let least = slopes[0];
  for (const one of slopes) {
    for (const other of slopes) {
      const mixture = nearestOf(one, other);
      if (norm(mixture) < norm(least)) least = mixture;
    }
  }
  const square = dot(least, least);
  // If a slope points to the other side, they surround 0.
  const isOutside = slopes.every((slope) => dot(slope, least) >= (1 - 1e-6) * square);
  return isOutside && norm(least) > rounding * steepest ? least : undefined;
}

/** The point between two that is nearest to 0. */
function nearestOf(one: Vector, other: Vector): Vector {
  const way = [other[0] - one[0], other[1] - one[1]] as const;
  const length = dot(way, way);
  const share = length > 0 ? Math.min(Math.max(-dot(one, way) / length, 0), 1) : 0;
  return [one[0] + share * way[0], one[1] + share * way[1]];
}

interface Place {
  readonly point: Point;
  readonly loss: number;
  readonly slope: Vector;
}

/** A lower place of the region against the slope, from a cell down to the last digits. */
function lower(
  { point: [a, b], loss, slope }: Place,
  [cellA, cellB]: readonly [number, number],
  domain: Domain,
  lossAt: (point: Point) => number,
): { point: Point; loss: number } | undefined {
  const steep = norm(slope);
  for (let length = 1, tries = 0; tries < mostHalvings; length /= 2, tries++) {
    const share = length / steep;
    const point: Point = [a - share * slope[0] * cellA, b - share * slope[1] * cellB];
    if (!isInside(point, domain)) continue;
    const next = lossAt(point);
    if (next < loss - leastShare * length * steep) return { point, loss: next };
  }
  return undefined;
}
