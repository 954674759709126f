import type { Point } from '../../core/experiment/experiment';
import { unitFromPlanePoints } from '../../core/planeUnits';
import type { SurfaceContext } from './useSurfaceContext';

/** Of the region: short enough to follow the scale of an axis. */
const shortStep = 1e-4;

/** A point in shares of the region, and a way of some length from there along a direction of the plane. */
export function alongGround(
  { axes, domain }: Pick<SurfaceContext, 'axes' | 'domain'>,
  [a, b]: Point,
  [alongA, alongB]: Point,
  reach: number,
): { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number } {
  const [wideA, wideB] = [domain.a[1] - domain.a[0], domain.b[1] - domain.b[0]];
  const least = shortStep / Math.hypot(alongA / wideA, alongB / wideB);
  const [x, y, x1, y1] = unitFromPlanePoints(
    axes,
    domain,
    Float64Array.of(a, b, a + least * alongA, b + least * alongB),
  );
  const scale = reach / Math.hypot(x1 - x, y1 - y);
  return { x, y, dx: scale * (x1 - x), dy: scale * (y1 - y) };
}
