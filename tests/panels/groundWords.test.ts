import { expect, test } from 'vitest';
import type { Ground } from '../../src/core/reading/ground';
import { summaryOf } from '../../src/panels/groundWords';

const ground: Ground = {
  features: [],
  found: 9,
  cells: 160,
  isCrowded: false,
  unfollowed: 0,
  flat: 0,
  notFinite: 0,
};

test('a list says how it was looked for, and that it is cut', () => {
  expect(summaryOf(ground, 12)).toBe('Looked for in 160 × 160 cells; two in one cell can be taken for one.');
  expect(summaryOf({ ...ground, found: 441 }, 12)).toMatch(/^The lowest 12 of 441 that were found\. /);
  expect(summaryOf({ ...ground, found: 8430, cells: 640, isCrowded: true, flat: 0.25 }, 12)).toBe(
    'The lowest 12 of 8,430 that were found. There are more than 640 × 640 cells tell apart, so some are missing. No slope on 25.0 % of the region.',
  );
  expect(summaryOf({ ...ground, unfollowed: 1234 }, 12)).toMatch(
    / 1,234 more low points were not followed down: a minimum may lie beside each\.$/,
  );
});
