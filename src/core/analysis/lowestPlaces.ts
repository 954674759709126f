import type { Point } from '../experiment/experiment';
import { hypot } from '../math/elementary';
import type { Feature, RegionFeatures } from './regionFeatures';

/** How far the lowest places of two grounds are apart, in plane coordinates; of lines the nearest points count. */
export function lowestApart(
  { features: [one] }: RegionFeatures,
  { features: [other] }: RegionFeatures,
): number | undefined {
  if (!one || !other) return undefined;
  let least = Infinity;
  for (const [a, b] of pointsOf(one)) {
    for (const [c, d] of pointsOf(other)) least = Math.min(least, hypot(a - c, b - d));
  }
  return least;
}

function pointsOf(feature: Feature): readonly Point[] {
  return feature.kind === 'line' ? feature.points : [feature.point];
}
