import { expect, test } from 'vitest';
import { lowestPoint } from '../../../src/core/analysis/lowestPoint';

test.each([
  [[3, 2, 1, 4], { column: 0, row: 1 }],
  [[NaN, 2, -Infinity, 2], { column: 1, row: 0 }],
  [[Infinity, 5, NaN, NaN], { column: 1, row: 0 }],
  [[NaN, NaN, NaN, NaN], { column: 0, row: 0 }],
])('the lowest number of %j is the first of the finite ones', (heights, place) => {
  expect(lowestPoint({ heights: Float32Array.from(heights), size: 2 })).toEqual(place);
});

test('of equally low ones the first inside counts', () => {
  const inside = (heights: number[]) => lowestPoint({ heights: Float32Array.from(heights), size: 4 });
  expect(inside([0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0])).toEqual({ column: 1, row: 1 });
  expect(inside([0, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 0])).toEqual({ column: 0, row: 0 });
});
