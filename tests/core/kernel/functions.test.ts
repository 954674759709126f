import { describe, expect, test } from 'vitest';
import { formulaOf } from '../../../src/core/formula/parse';
import { compile } from '../../../src/core/formula/evaluate';
import { f32x4, f64x2, simdSupport, type Lane } from '../../../src/core/kernel/wasm/lanes';
import { surfaceKernel } from '../../../src/core/kernel/surfaceKernel';

const scope = { variables: { x: 'sample', y: 'sample' } } as const;
const functions = [
  'exp(x)', 'expm1(x)', 'log(x)', 'log1p(x)', 'log2(x)', 'log10(x)', 'sin(x)', 'cos(x)', 'tan(x)', 'tanh(x)',
  'sinh(x)', 'cosh(x)', 'sigmoid(x)', 'softplus(x)', 'logcosh(x)', 'sqrt(x)', 'abs(x)', 'sign(x)', 'floor(x)',
  'round(x)', 'x^2', 'x^3', 'x^-2', 'x^0.5', 'x^1.5', 'x^-2.5', 'x^0.3', 'x^17', 'x^-31', '(x/9)^33', 'x^-50', 'x^inf', '(x/9)^-33.5', 'x^y', '(y + 1)^x', 'y^round(x)', 'atan(x)', 'hypot(x, y)',
  'hypot(y, 3*x)', 'max(x, y)', 'min(x, y)', 'max(0, x)', 'min(x, 1)', 'x/y', 'x - y',
  '(x > y) + 2*(x <= y)', '(x == y) - (x != y)', 'where(x < y, x, y)', 'clamp(x, -1, 1)', 'softplus(x) + softplus(-x)',
  'sigmoid(x < y)', 'exp(where(x, y, 1))', 'softplus(x == y)',
  'softplus(max(x, -1e300)) + softplus(-x)', 'sigmoid(max(x, -800))', 'softplus(max(x, -2))', 'sigmoid(max(y, -1e300)) + max(y, -1e300)',
]; // prettier-ignore

const offsets = [0, 1, -0.75, 30, NaN];

/** Numbers of every size and sign, the special ones, and many of ordinary size. */
function sweep(lane: Lane): Float64Array {
  const special = [
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    Infinity,
    -Infinity,
    NaN,
    Math.LN2,
    -Math.LN2,
    Math.PI,
    2.5,
    3.5,
    -2.5,
  ];
  const sizes = Array.from({ length: 60 }, (_, k) => 2 ** ((lane.id === 'f32' ? 4 : 30) * (k - 30) + 0.3));
  const ordinary = Array.from({ length: 900 }, (_, k) => (k - 450) / 21.7);
  const all = [...special, ...sizes, ...sizes.map((size) => -size), ...ordinary];
  const rounded = lane.id === 'f32' ? all.map(Math.fround) : all;
  return Float64Array.from(rounded);
}

/** How far a number is from the expected one, in units of the last place of an f32 or f64, 0 for equal special values. */
function distance(value: number, expected: number, lane: Lane): number {
  if (Object.is(value, expected) || value === expected) return 0;
  if (Number.isNaN(value) && Number.isNaN(expected)) return 0;
  const epsilon = lane.id === 'f32' ? 2 ** -24 : 2 ** -53;
  const least = lane.id === 'f32' ? 2 ** -126 : 2 ** -1022;
  return Math.abs(value - expected) / (epsilon * Math.max(Math.abs(expected), least));
}

/** x^y = e^(y log x): rounding the exponent moves the power by as much times the exponent. */
function steepness(text: string, expected: number): number {
  const exponent = Math.abs(Math.log(Math.abs(expected)));
  return text.includes('^') && exponent < Infinity ? Math.max(1, exponent) : 1;
}

/** Beyond the range of an f32 the kernel may answer what is not finite: the oracle is asked then. */
function isLeftToOracle(value: number, expected: number, lane: Lane): boolean {
  const largest = lane.id === 'f32' ? 3.4e38 : Infinity;
  return (
    !Number.isFinite(value) &&
    Number.isFinite(expected) &&
    (Math.abs(expected) > largest || Number.isNaN(value))
  );
}

describe.each([
  { lane: f32x4, most: 40, cancelling: 1e-6 },
  { lane: f64x2, most: 12, cancelling: 1e-14 },
])('functions in $lane.id lanes', ({ lane, most, cancelling }) => {
  test.each(functions)('%s is that of the oracle', (text) => {
    const formula = formulaOf(text, scope);
    const row = surfaceKernel(formula, {}, lane, simdSupport.relaxed);
    const x = sweep(lane);
    const padded = new Float64Array(Math.ceil(x.length / 16) * 16);
    padded.set(x);
    let left = 0;
    for (const y of offsets) {
      const values = Float64Array.from(row(padded, y));
      const [expected] = compile([formula.result]).run({ x, y }, x.length);
      x.forEach((at, k) => {
        if (isLeftToOracle(values[k], expected[k], lane)) {
          left += 1;
          return;
        }
        const isOff =
          distance(values[k], expected[k], lane) > most * steepness(text, expected[k]) &&
          Math.abs(values[k] - expected[k]) > cancelling * Math.min(1, Math.abs(at));
        if (isOff) expect.soft({ at, y, value: values[k] }).toEqual({ at, y, value: expected[k] });
      });
    }
    // The oracle is asked for numbers far out, and for comparisons with NaN.
    expect(left / (offsets.length * x.length)).toBeLessThan(0.22);
  });
});
