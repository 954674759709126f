import { expect, test } from 'vitest';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { surfaceOver } from '../../../src/core/surface/surfaceOver';
import { fieldOf } from './field';

const ramp = surfaceFromField(
  fieldOf((a) => 10 + 4 * a),
  'linear',
  { piecewiseConstant: false },
);

test('other losses stand at the height that the surface gives them', () => {
  const { size, heights } = surfaceOver(ramp, { size: 2, losses: Float64Array.of(10, 11, 12, 14) });
  expect(size).toBe(2);
  // From 10 at height 0 to 14 at the top.
  [0, 0.25, 0.5, 1].forEach((share, k) => expect(heights[k]).toBeCloseTo(share * ramp.top, 5));
});

test('what is lower or higher than the block is cut there, and holes stay open', () => {
  const { heights } = surfaceOver(ramp, { size: 2, losses: Float64Array.of(-5, 99, NaN, Infinity) });
  expect(heights[0]).toBe(0);
  expect(heights[1]).toBeCloseTo(ramp.top, 5);
  expect(heights[2]).toBeNaN();
  expect(heights[3]).toBeCloseTo(ramp.top, 5);
});
