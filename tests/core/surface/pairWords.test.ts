import { expect, test } from 'vitest';
import { higherWords } from '../../../src/core/surface/pairWords';

const words = (firstHigher: number, firstMost: number, secondHigher: number, secondMost: number, open = 0) =>
  higherWords(
    {
      unit: 'share',
      size: 0,
      values: new Float32Array(),
      firstHigher,
      secondHigher,
      firstMost,
      secondMost,
      open,
    },
    'hinge',
    'Brier score',
  );

test('says where which of two stands higher, and by how much at most', () => {
  expect(words(0.25, 0.1234, 0.7, 2)).toBe(
    'Hinge stands higher on 25.0 % of the ground, by up to 0.123; Brier score stands higher on 70.0 % of the ground, by up to 2.00.',
  );
  expect(words(0, 0, 1, 0.5)).toBe('Brier score stands higher on 100 % of the ground, by up to 0.500.');
  expect(words(0, 0, 0, 0)).toBe('Both stand as high everywhere.');
  expect(words(0, 0, 0, 0, 1)).toBe('At no point are both a number.');
  expect(words(0.2, 1, 0, 0, 0.75)).toBe(
    'Hinge stands higher on 20.0 % of the ground, by up to 1.00. On 75.0 % not both are a number.',
  );
});
