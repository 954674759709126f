import type { HeightField } from '../landscape/heightField';

/** Where the lowest point of a grid lies that is a number, the first of several; column and row 0 where there is none. */
export function lowestPoint({ heights, size }: Pick<HeightField, 'heights' | 'size'>): {
  readonly column: number;
  readonly row: number;
} {
  let lowest = 0;
  heights.forEach((height, index) => {
    if (!(heights[lowest] <= height) && Number.isFinite(height)) lowest = index;
  });
  return { column: lowest % size, row: Math.floor(lowest / size) };
}
