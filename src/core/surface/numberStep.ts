import type { Domain } from '../planeUnits';
import { highBits, powerOfTwo } from '../math/binary';

/** From this share on steps of rounding are a ten thousandth of what is drawn, since some ten roundings add up. */
const visible = 1e-5;

/**
 * The step from one 64-bit number to the next at the larger of two numbers, as a share of the distance between the two;
 * undefined where it is too small to be seen.
 */
export function numberStep(low: number, high: number): number | undefined {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const share = stepAt(largest) / (high - low);
  return share >= visible && share <= 1 ? share : undefined;
}

/** The same along the axes of a region, the larger of the two; undefined where neither can be seen. */
export function axisStep({ a, b }: Domain): number | undefined {
  const steps = [a, b].map(([low, high]) => numberStep(low, high) ?? 0);
  return Math.max(...steps) || undefined;
}

function stepAt(size: number): number {
  const exponent = (highBits(size) >>> 20) - 1023;
  return powerOfTwo(Math.max(exponent - 52, -1074));
}
