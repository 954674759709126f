import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFormula } from '../../../src/core/formula/parse';
import { f32x4, f64x2 } from '../../../src/core/kernel/lanes';
import { canLower } from '../../../src/core/kernel/elementwise';
import { surfaceKernel } from '../../../src/core/kernel/surfaceKernel';
import { compile } from '../../../src/core/formula/evaluate';
import { randomFormula } from '../formula/randomFormula';

const times = 10_000;
/** Making code takes long: of so many formulas one is run in both lanes. */
const runOneIn = 50;
const places = Float64Array.from({ length: 16 }, (_, k) => (37 * k - 271 + Math.SQRT1_2) / 100);
const y = (71 + Math.SQRT1_2) / 100;

/** How far a value may be off in a lane, relative to the largest of the row: steep formulas enlarge rounding. */
const limits = [
  [f64x2, 1e-9],
  [f32x4, 2e-2],
] as const;

test(`${times} random formulas can be read and lowered; code and interpreter agree`, () => {
  const formulas = fc.sample(randomFormula, { numRuns: times, seed: 31 });
  const off = limits.map(() => 0);
  let [lowered, compared] = [0, 0];
  for (const { text } of formulas) {
    // What has no code of its own yet is put in other words.
    const words = text.replaceAll('atan(', 'tanh(').replaceAll('hypot(', 'max(');
    const { formula } = parseFormula(words, { variables: { x: 'sample', y: 'sample' } });
    // Beyond the limits of the language is a notice, not a fault.
    if (!formula || !canLower([formula.result])) continue;
    lowered += 1;
    if (lowered % runOneIn !== 0) continue;
    compared += 1;
    const expected = compile([formula.result]).run({ x: places, y }, places.length)[0];
    const size = expected.reduce((most, height) => (Math.abs(height) > most ? Math.abs(height) : most), 1);
    limits.forEach(([lane, most], index) => {
      const heights = surfaceKernel(formula.result, {}, lane, false)!(places, y);
      if (expected.some((height, k) => !isNear(heights[k], height, most, size))) off[index] += 1;
    });
  }
  expect(lowered).toBeGreaterThan(0.9 * times);
  expect(compared).toBeGreaterThan(150);
  expect(off[0]).toBe(0);
  // In 32 bits a few cancel or jump between two branches.
  expect(off[1]).toBeLessThanOrEqual(0.02 * compared);
}, 600_000);

function isNear(got: number, wanted: number, most: number, size: number): boolean {
  if (!Number.isFinite(wanted)) return true;
  return Math.abs(got - wanted) <= most * Math.max(size, Math.abs(wanted));
}
