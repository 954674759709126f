import { expect, test } from 'vitest';
import { axisStep, numberStep } from '../../../src/core/surface/numberStep';

test('the step between 64-bit numbers as a share of a height, where it can be seen', () => {
  // Between 1 and 2 numbers are 2^-52 apart, between 2^30 and 2^31 they are 2^-22.
  expect(numberStep(1, 1 + 2 ** -42)).toBe(2 ** -10);
  expect(numberStep(-(2 ** 30) - 1, -(2 ** 30))).toBeUndefined();
  expect(numberStep(-(2 ** 30) - 2 ** -10, -(2 ** 30))).toBe(2 ** -12);
  expect(numberStep(5, 5)).toBeUndefined();
  expect(numberStep(0, 1)).toBeUndefined();
  expect(numberStep(NaN, NaN)).toBeUndefined();
  expect(numberStep(0, 1e-300)).toBeUndefined();
});

test('the numbers along an axis, where a region is so narrow that they are few', () => {
  const wide = [-1, 1] as const;
  // Numbers below 2^20 are 2^-33 apart.
  expect(axisStep({ a: wide, b: [2 ** 20 - 2 ** -25, 2 ** 20] })).toBe(2 ** -7);
  expect(axisStep({ a: [2 ** 20 - 2 ** -25, 2 ** 20], b: wide })).toBe(2 ** -7);
  expect(axisStep({ a: wide, b: [2 ** 20 - 1, 2 ** 20] })).toBeUndefined();
});
