import { expect, test } from 'vitest';
import { surfacesOf } from '../../../src/core/surface/drawn';
import { experimentOf } from '../experiments';
import { fieldOf } from './field';

const hill = (height: number) => fieldOf((a, b) => height * Math.exp(-8 * ((a - 0.5) ** 2 + (b - 0.5) ** 2)));
const fields = [hill(1), hill(4), hill(0.5)];
const drawn = (scale: 'own' | 'same', height: 'linear' | 'rank' = 'linear') =>
  surfacesOf(experimentOf({ view: { scale, height } }).view, fields);

test('each in its own scale the same shape has the same height', () => {
  const [one, four, half] = drawn('own').map(({ top }) => top);
  expect(one).toBeCloseTo(four, 6);
  expect(half).toBeCloseTo(four, 6);
});

test('in the same scale heights are as losses, and the tallest is drawn as it was', () => {
  const [one, four, half] = drawn('same');
  expect(four).toBe(drawn('own')[1]);
  expect(four.top / one.top).toBeCloseTo(4, 5);
  expect(one.top / half.top).toBeCloseTo(2, 5);
  for (const surface of [one, half]) {
    expect(surface.valueFromHeight(surface.top)).toBeCloseTo(surface.highest, 5);
    expect(surface.ticks.every(({ position }) => position <= 1 + 1e-9)).toBe(true);
  }
});

test('by rank the shapes are equal whatever the scale', () => {
  const [one, four] = drawn('same', 'rank');
  const differences = one.heights.map((height, at) => Math.abs(height - four.heights[at]));
  expect(Math.max(...differences)).toBeLessThan(1e-5);
});
