import { expect, test } from 'vitest';
import { slopeOf } from '../core/formula/formulas';

// A part that several conditions share got 0 * NaN from the branches that were not taken.
test.each([
  ['s = sqrt(x); where(x > 0, s, 0) + where(x > 1, s, 0)', 0],
  ['s = sqrt(x); x > 1 ? s : x > 0 ? 2*s : 0', 0],
  ['s = sqrt(x); t = x > 0 ? s : 0; u = x > 1 ? s*t : 0; t + u', 0],
  ['s = log(x); (x > 0 ? s : 0) + (x > -2 ? x : s) + (x > 3 ? s : 0)', 1],
])('%s has its slope at -1', (text, slope) => {
  expect(slopeOf(text, -1) + 0).toBe(slope);
});
