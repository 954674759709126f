import type { HeightField } from '../landscape/heightField';
import { levelGround } from './levelGround';

/** The share of the ground without slope; where there is no ground nothing is level, and a line has no share. */
export function flatShare({ flat, heights, size, piecewiseConstant }: HeightField): number {
  const level = piecewiseConstant ? flat : levelGround(flat, size);
  return (
    level.reduce((sum, isLevel, at) => sum + (Number.isFinite(heights[at]) ? isLevel : 0), 0) / flat.length
  );
}
