import type { Axis } from './axis';

const farthest = 1e12;

/** How far the drawn range of an axis may go. */
export function rangeLimits({ kind, range, scale }: Axis): readonly [least: number, most: number] {
  return kind === 'setting' ? range : [scale === 'log10' ? 1 / farthest : -farthest, farthest];
}

/** Whether a range rises within these limits. */
export function isRange(axis: Axis, [low, high]: readonly [number, number]): boolean {
  const [least, most] = rangeLimits(axis);
  return low < high && low >= least && high <= most;
}
