import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../src/core/formula/evaluate';
import { parseFormula, type Formula } from '../../../src/core/formula/parse';
import { f32x4, f64x2, simdSupport, type Lane } from '../../../src/core/kernel/wasm/lanes';
import { surfaceKernel } from '../../../src/core/kernel/surfaceKernel';
import { cases, seeded } from '../../cases';
import { randomFormula, wildFormula } from '../formula/randomFormula';
import { roundingBound } from '../formula/roundingBound';

const each = cases(5_000);
/** Walks and terrains run in 64-bit lanes; of so many formulas one goes through the 32-bit ones too. */
const inBothOneIn = 3;
/** Away from the round numbers at which random formulas have their kinks. */
const places = Float64Array.from({ length: 16 }, (_, k) => (37 * k - 271 + Math.SQRT1_2) / 100);
const y = (71 + Math.SQRT1_2) / 100;

/** How near a value must be to the oracle's or to the average size along the row, and what an operation may lose. */
const limits = {
  f64: { near: 1e-12, rounding: { unit: 16 * 2 ** -53, least: 2 ** -1000, most: 2 ** 1000 } },
  f32: { near: 1e-5, rounding: { unit: 16 * 2 ** -24, least: 2 ** -120, most: 2 ** 127 } },
};

/**
 * Near the oracle; or as far from it as the rounding of every operation may bring this formula at this place; or not
 * finite, so that the page asks the oracle.
 */
type Verdict = 'near' | 'within its bound' | 'left to the oracle' | 'off';

function verdicts({ text, result }: Formula, expected: Float64Array, lane: Lane): Verdict[] {
  const { near, rounding } = limits[lane.id];
  const heights = surfaceKernel({ text, result }, {}, lane, simdSupport.relaxed)(places, y);
  const sizes = [...expected].filter(Number.isFinite).map(Math.abs);
  const usual = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return Array.from(expected, (height, k) => {
    const distance = Math.abs(heights[k] - height);
    if (!Number.isFinite(heights[k])) return Number.isFinite(height) ? 'left to the oracle' : 'near';
    if (distance <= near * Math.max(Math.abs(height), usual)) return 'near';
    const bound = roundingBound(result, { x: places[k], y }, rounding);
    return distance <= bound || bound === Infinity ? 'within its bound' : 'off';
  });
}

/** The usual shares: of formulas that are compared somewhere, of numbers near the oracle, of numbers left to it. */
test.each([
  { kind: 'tame', formulas: randomFormula, finite: 0.9998, near: 0.9995, left: 0.0001 },
  // Comparisons with NaN, which poles and roots bring, are left to the oracle.
  { kind: 'wild', formulas: wildFormula, finite: 0.934, near: 0.945, left: 0.053 },
])(
  `code and interpreter agree on ${each} $kind formulas`,
  ({ formulas, finite, near, left }) => {
    const counts: Record<Verdict, number> = {
      near: 0,
      'within its bound': 0,
      'left to the oracle': 0,
      off: 0,
    };
    let [read, compared] = [0, 0];
    fc.sample(formulas, { numRuns: each, seed: seeded(31) }).forEach(({ text }, index) => {
      const { formula } = parseFormula(text, { variables: { x: 'sample', y: 'sample' } });
      // Beyond the limits of the language is a notice, not a fault.
      if (!formula) return;
      read += 1;
      const { result } = formula;
      const [expected] = compile([result]).run({ x: places, y }, places.length);
      const lanes = index % inBothOneIn === 0 ? [f64x2, f32x4] : [f64x2];
      const found = lanes.flatMap((lane) => {
        const all = verdicts(formula, expected, lane);
        const at = all.indexOf('off');
        if (at >= 0) expect.soft({ lane: lane.id, x: places[at] }, text).toBe('near the oracle');
        return all;
      });
      for (const verdict of found) counts[verdict] += 1;
      if (expected.some((height, k) => Number.isFinite(height) && found[k] === 'near')) compared += 1;
    });
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(read).toBeGreaterThan(0.999 * each);
    // Five standard errors of so many formulas.
    const slack = (share: number) => 5 * Math.sqrt((share * (1 - share)) / each);
    expect(compared / read).toBeGreaterThan(finite - slack(finite));
    expect(counts.near / total).toBeGreaterThan(near - slack(near));
    expect(counts['left to the oracle'] / total).toBeLessThan(left + slack(left));
    expect(counts.off).toBe(0);
  },
  300_000,
);
