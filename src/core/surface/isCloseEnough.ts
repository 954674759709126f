import { heights, type HeightMode } from '../heights';
import type { Comparison } from '../landscape/gridDigits';
import type { HeightField } from '../landscape/heightField';
import { surfaceIn } from './drawn';

/** How far 32 bits may be off where they are compared, as a share of the drawn height: 1e-4 with room for the places between. */
const tolerance = 2.5e-5;

interface ComparedField {
  readonly field: HeightField;
  /** Absent where nothing is of 32 bits. */
  readonly comparison?: Comparison | undefined;
}

/** Whether a grid shows as much of its drawn heights as 64 bits would; ranks change with the last digit. */
export function isCloseEnough({ field, comparison }: ComparedField, height: HeightMode): boolean {
  if (!comparison) return true;
  if (heights[height].ofShares) return false;
  const { top, heightFromValue } = surfaceIn({ height }, field);
  const drawn = (value: number) => Math.min(heightFromValue(value), top);
  const { f32, f64 } = comparison;
  // Ground that is level in 32 bits may not be so in 64.
  if (top === 0) return f32.every((value, k) => Object.is(value, f64[k]));
  return f32.every((value, k) => {
    if (Number.isFinite(value) !== Number.isFinite(f64[k])) return false;
    return !Number.isFinite(value) || Math.abs(drawn(value) - drawn(f64[k])) <= tolerance * top;
  });
}
