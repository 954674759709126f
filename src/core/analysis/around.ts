import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Domain } from '../planeUnits';
import type { Objective } from '../objective/objective';
import { cos, sin } from '../math/elementary';

export type Vector = readonly [number, number];

/** Two distances in cells that tell a jump of slopes, the same at both, from rounding in long sums. */
export const usualDistances = [1e-6, 1e-5] as const;

/** The sides of a cell where so many lie side by side in a region. */
export function cellOf({ a, b }: Domain, cells: number): Vector {
  return [(a[1] - a[0]) / cells, (b[1] - b[0]) / cells];
}

/** Whether two points are so many cells apart along each axis, or less. */
export function isWithin(one: Point, other: Point, cell: readonly [number, number], cells: number): boolean {
  return one.every((at, axis) => Math.abs(at - other[axis]) <= cells * cell[axis]);
}

/** Whether a point lies in a region or on its rim. */
export function isInside([a, b]: Point, domain: Domain): boolean {
  return a >= domain.a[0] && a <= domain.a[1] && b >= domain.b[0] && b <= domain.b[1];
}

/** The loss of points of a plane, by code. */
export function lossesOf({ compiled }: Pick<PlaneObjective, 'compiled'>): (point: Point) => number {
  return (point) => compiled.value(Float64Array.from(point));
}

/** The slope at a distance from the point, all in cells. */
export function slopesAround(
  objective: Pick<Objective, 'gradient'>,
  [a, b]: Point,
  cell: readonly [number, number],
): (distance: number, direction: Vector) => Vector {
  return (distance, [x, y]) => {
    const at = Float64Array.of(a + distance * x * cell[0], b + distance * y * cell[1]);
    const [ga, gb] = objective.gradient(at);
    return [ga * cell[0], gb * cell[1]];
  };
}

/** Two distances from a point, in cells: a slope that jumps is the same at both, one that fades is far less, as of |x|^1.1. */
export function twoDistances(point: Point, cell: readonly [number, number]): [near: number, far: number] {
  const near = Math.max(1e-15, toldApart(point, cell));
  return [near, near < 1e-6 ? Math.min(1e5 * near, 1e-5) : 10 * near];
}

/** The least distance in cells that rounding of the coordinates changes by no more than a thousandth. */
export function toldApart(point: Point, cell: readonly [number, number]): number {
  return Math.max(...point.map((at, axis) => (1e3 * Number.EPSILON * Math.abs(at)) / cell[axis]));
}

/** Unit vectors all around, none along an axis or a diagonal, where creases like to lie. */
export function ring(count: number): Vector[] {
  return Array.from({ length: count }, (_, k) => turned(k / count));
}

/** The unit vector at a share of the turn. */
export function turned(share: number): Vector {
  const angle = 2 * Math.PI * (share + 0.0173);
  return [cos(angle), sin(angle)];
}

/** The part of a slope along a direction. */
export function along([ga, gb]: Vector, [x, y]: Vector): number {
  return ga * x + gb * y;
}
