import type { Domain } from '../planeUnits';
import type { Surface } from './surface';

/** A point of the drawn region in unit coordinates: 0 at the low end of each axis, 1 at the high end. */
export interface UnitPoint {
  readonly a: number;
  readonly b: number;
}

export interface WorldPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** World height of the block's floor, below the lowest point of the range at 0. */
export const FLOOR = -0.05;

/** Unit coordinates of a plane point; outside 0..1 when the point is outside the domain. */
export function unitFromPlane(domain: Domain, a: number, b: number): UnitPoint {
  return {
    a: (a - domain.a[0]) / (domain.a[1] - domain.a[0]),
    b: (b - domain.b[0]) / (domain.b[1] - domain.b[0]),
  };
}

/** World height of the surface at unit coordinates, bilinear between grid points; NaN over a hole or outside. */
export function heightAt({ heights, size }: Surface, a: number, b: number): number {
  if (!(a >= 0 && a <= 1 && b >= 0 && b <= 1)) return NaN;
  const column = Math.min(size - 2, Math.floor(a * (size - 1)));
  const row = Math.min(size - 2, Math.floor(b * (size - 1)));
  const u = a * (size - 1) - column;
  const v = b * (size - 1) - row;
  const k = row * size + column;
  const south = heights[k] * (1 - u) + heights[k + 1] * u;
  const north = heights[k + size] * (1 - u) + heights[k + size + 1] * u;
  return south * (1 - v) + north * v;
}

/** The world point on the surface at unit coordinates: a to the east (+x), b to the north (-z), loss up (+y). */
export function worldFromUnit(surface: Surface, a: number, b: number): WorldPoint {
  return { x: 2 * a - 1, y: heightAt(surface, a, b), z: 1 - 2 * b };
}

/** The unit coordinates above which a world point lies, at most at the rim. */
export function unitFromWorld({ x, z }: Pick<WorldPoint, 'x' | 'z'>): UnitPoint {
  const within = (share: number) => Math.max(0, Math.min(1, share));
  return { a: within(0.5 + 0.5 * x), b: within(0.5 - 0.5 * z) };
}
