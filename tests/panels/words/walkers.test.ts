import { expect, test } from 'vitest';
import { endWords } from '../../../src/panels/words/walkers';

const domain = { a: [-2, 2], b: [-2, 2] } as const;
const trail = (points: readonly number[], loss: readonly number[]) => ({
  points: Float64Array.from(points),
  loss: Float64Array.from(loss),
});

test('where a walker left, and when it diverged', () => {
  const far = [1, 0, -30, 4.25, 900, -1e200, -1e300, 1e300];
  expect(endWords(trail(far, [1, 900, 1e300, Infinity]), domain)).toBe(
    'Diverged at step 3: left the drawn region at step 1, at (−30.0, 4.25).',
  );
});

test('one that is out only at its end, within the region to the end, or nowhere', () => {
  expect(endWords(trail([1, 0, 5, 0], [1, Infinity]), domain)).toBe(
    'Diverged at step 1: left the drawn region at (5.00, 0).',
  );
  expect(endWords(trail([1, 0, -1, 0.5], [1, NaN]), domain)).toBe('Stopped at step 1, at (−1.00, 0.500).');
  expect(endWords(trail([1, 0, Infinity, NaN], [1, Infinity]), domain)).toBe(
    'Diverged at step 1: left the drawn region beyond all numbers.',
  );
});
