import { expect, test } from 'vitest';
import { discriminant } from '../../../src/core/models/discriminant';

const of = (feature: number[], share: number[]) =>
  discriminant(Float64Array.from(feature), Float64Array.from(share));

test('the discriminant of two classes is the gap between them by the variance within, 0 halfway', () => {
  expect(of([-3, -1, 1, 3], [0, 0, 1, 1]).weight).toBeCloseTo(4, 14);
  expect(of([-3, -1, 1, 3], [0, 0, 1, 1]).bias).toBe(0);
  const { weight, bias } = of([-3, -1, 1, 3], [0, 1, 1, 1]);
  expect(weight).toBeCloseTo(2, 14);
  // As many as three of the second class to one of the first.
  expect(bias).toBeCloseTo(Math.log(3) + 2, 14);
});

test('the discriminant is finite where the classes do not overlap, and level where there is nothing to tell apart', () => {
  expect(of([-1, -1, 1, 1], [0, 0, 1, 1])).toEqual({ weight: 10, bias: 0 });
  expect(of([-1e-7, -1e-7, 1e-7, 1e-7], [1, 1, 0, 0]).weight).toBeCloseTo(-1e8, 3);
  for (const share of [
    [0, 0],
    [1, 1],
  ])
    expect(of([-1, 1], share)).toEqual({ weight: 0, bias: 0 });
  expect(of([0, 0], [0, 1])).toEqual({ weight: 0, bias: 0 });
});
