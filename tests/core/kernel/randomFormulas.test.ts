import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFormula } from '../../../src/core/formula/parse';
import { f32x4, f64x2 } from '../../../src/core/kernel/lanes';
import { canLower } from '../../../src/core/kernel/elementwise';
import { surfaceKernel } from '../../../src/core/kernel/surfaceKernel';
import { compile } from '../../../src/core/formula/evaluate';
import { randomFormula } from '../formula/randomFormula';

const times = 10_000;
const places = Float64Array.from({ length: 16 }, (_, k) => (37 * k - 271 + Math.SQRT1_2) / 100);
const y = (71 + Math.SQRT1_2) / 100;

/** How far a value may be off in a lane, relative to the largest of the row: steep formulas enlarge rounding. */
const limits = [
  [f64x2, 1e-9],
  [f32x4, 2e-2],
] as const;

test(`${times} random formulas pass through parser and code; code and interpreter agree`, () => {
  const formulas = fc.sample(randomFormula, { numRuns: times, seed: 31 });
  const variables = { x: 'sample', y: 'sample' } as const;
  const off = limits.map(() => 0);
  let lowered = 0;
  for (const { text, value } of formulas) {
    const { formula } = parseFormula(text, { variables });
    // The limit of 200 levels is a notice, not a fault.
    if (!formula) continue;
    const expected = compile([formula.result]).run({ x: places, y }, places.length)[0];
    if (expected.some((height, k) => !isNear(height, value(places[k], y), 1e-9, 1))) continue;
    if (!canLower([formula.result])) continue;
    lowered += 1;
    const size = expected.reduce((most, height) => (Math.abs(height) > most ? Math.abs(height) : most), 1);
    limits.forEach(([lane, most], index) => {
      const heights = surfaceKernel(formula.result, {}, lane, false)!(places, y);
      if (expected.some((height, k) => !isNear(heights[k], height, most, size))) off[index] += 1;
    });
  }
  expect(lowered).toBeGreaterThan(times / 2);
  expect(off[0]).toBe(0);
  // In 32 bits some of ten thousand cancel or jump between two branches.
  expect(off[1]).toBeLessThan(times / 200);
}, 600_000);

function isNear(got: number, wanted: number, most: number, size: number): boolean {
  if (!Number.isFinite(wanted)) return true;
  return Math.abs(got - wanted) <= most * Math.max(size, Math.abs(wanted));
}
