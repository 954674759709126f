import type { HeightField } from '../landscape/heightField';

/**
 * Where the lowest point of a grid lies that is a number: of several the first inside, or else on the rim; column and row
 * 0 where there is none.
 */
export function lowestPoint({ heights, size }: Pick<HeightField, 'heights' | 'size'>): {
  readonly column: number;
  readonly row: number;
} {
  const isInside = (index: number) =>
    [index % size, Math.floor(index / size)].every((at) => at > 0 && at < size - 1);
  let lowest = 0;
  heights.forEach((height, index) => {
    if (!Number.isFinite(height)) return;
    const isLower = !(heights[lowest] <= height);
    if (isLower || (height === heights[lowest] && !isInside(lowest) && isInside(index))) lowest = index;
  });
  return { column: lowest % size, row: Math.floor(lowest / size) };
}
