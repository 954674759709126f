import { log, pow } from './math/elementary';
import type { SettingScale } from './settings';

/** The drawn region of a plane, low to high along each axis. */
export interface Domain {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** A direction of the plane as far as its coordinates go. */
export interface ScaledAxis {
  readonly scale: SettingScale;
}

/** The coordinate at a share (0 to 1) of a range, evenly spread in the axis's scale; the ends are exact. */
export function coordinateAt(
  { scale }: ScaledAxis,
  [low, high]: readonly [number, number],
  share: number,
): number {
  if (share === 0) return low;
  if (share === 1) return high;
  return scale === 'log10' && low > 0 ? low * pow(high / low, share) : low + share * (high - low);
}

/** The share of a range at which a coordinate stands; below 0 or above 1 outside of it. */
export function shareAt(
  { scale }: ScaledAxis,
  [low, high]: readonly [number, number],
  coordinate: number,
): number {
  if (scale === 'log10' && low > 0) {
    // What is not above 0 lies beyond the low end, however many decades are drawn.
    return coordinate > 0 ? log(coordinate / low) / log(high / low) : -1;
  }
  return (coordinate - low) / (high - low);
}

/** The drawn region in its own shares: paths come to the scene in them, whatever the scale of an axis. */
export const unitDomain: Domain = { a: [0, 1], b: [0, 1] };

/** Points (a and b in turn) as shares of the drawn region, in the same layout. */
export function unitFromPlanePoints(
  axes: readonly [ScaledAxis, ScaledAxis],
  { a, b }: Domain,
  points: Float64Array,
): Float64Array {
  const shares = new Float64Array(points.length);
  // A loop: the paths of many walkers come in one frame.
  for (let k = 0; k < points.length; k += 2) {
    shares[k] = shareAt(axes[0], a, points[k]);
    shares[k + 1] = shareAt(axes[1], b, points[k + 1]);
  }
  return shares;
}
