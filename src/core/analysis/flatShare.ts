import type { HeightField } from '../landscape/heightField';

/** The share of the ground without slope; where there is no ground nothing is level. */
export function flatShare({ flat, heights }: HeightField): number {
  return flat.reduce((sum, isFlat, at) => sum + (Number.isFinite(heights[at]) ? isFlat : 0), 0) / flat.length;
}
