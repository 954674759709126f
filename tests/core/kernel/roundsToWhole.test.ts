import { describe, expect, test } from 'vitest';
import { formulaOf } from '../../../src/core/formula/parse';
import { f32x4, f64x2, simdSupport, type Lane } from '../../../src/core/kernel/wasm/lanes';
import { roundsToWhole } from '../../../src/core/kernel/roundsToWhole';
import { surfaceKernel } from '../../../src/core/kernel/surfaceKernel';
import { at, planeOf } from '../experiments';

const scope = { variables: { x: 'sample', y: 'sample' } } as const;
const x = Float64Array.from({ length: 16 }, (_, k) => (k - 8) / 4);

/** Of 16 x from -2 up to 1.75. */
const powers = (text: string, lane: Lane) =>
  Array.from(surfaceKernel(formulaOf(text, scope), {}, lane, simdSupport.relaxed)(x, 0));

describe.each([f32x4, f64x2])('whole and odd is what an exponent is in 64 bits, in $id lanes:', (lane) => {
  test.each(['x^2.00000001', 'x^0.99999999', 'x^-3.0000000001', 'x^1e-60', 'x^33.0000001'])(
    '%s is no number below 0',
    (text) => {
      powers(text, lane).forEach((power, k) => {
        if (x[k] !== 0) expect(Number.isNaN(power)).toBe(x[k] < 0);
      });
    },
  );

  test.each([
    ['x^16777217', -1],
    ['x^16777216', 1],
    ['x^-16777219', -1],
    ['x^9007199254740991', -1],
    ['x^9007199254740992', 1],
    ['x^33', -1],
    ['x^34', 1],
  ] as const)('(-1) to the power of %s is %d', (text, wanted) => {
    expect(powers(text, lane)[x.indexOf(-1)]).toBe(wanted);
  });
});

test('an exponent beyond 32 bits is left to the oracle there', () => {
  expect(powers('x^1e300', f64x2)[x.indexOf(-1)]).toBe(1);
  expect(powers('x^1e300', f32x4)[x.indexOf(-1)]).toBeNaN();
});

test.each([
  ['x^y', true],
  ['abs(x)^y', false],
  ['2^-x', false],
  ['exp(x)^x', false],
  ['x^3', false],
  ['floor(x)', true],
  ['round(x) + 1', true],
  ['x == 1', true],
  ['(x > 0) != (y > 0)', false],
  ['max(0, x)', false],
])('%s: %s', (text, wanted) => {
  expect(roundsToWhole(formulaOf(text, scope).result)).toBe(wanted);
});

describe('the rows of a typed loss that 32 bits would ask for', () => {
  const typed = (text: string, reads = 'value') =>
    planeOf({ data: { id: 'line' }, losses: [{ id: 'formula', settings: { reads, text } }] });

  test('of a broken power below 0 are no numbers either', () => {
    const plane = typed('error^2.00000001');
    const domain = { a: [-1, 1], b: [-1, 1] } as const;
    const [height] = plane.rows(domain, 'f32')(Float64Array.of(-1), -1);
    expect(plane.value(at(-1, -1))).toBeNaN();
    expect(height).toBeNaN();
  });

  test.each([
    ['setting n = 2.00000001\nerror^n', 'f64'],
    ['floor(error)', 'f64'],
    ['error == 0.1', 'f64'],
    ['abs(error)^1.7', 'f32'],
    ['abs(error) <= 1 ? 0.5*error^2 : abs(error) - 0.5', 'f32'],
  ] as const)('%s are of %s', (text, precision) => {
    expect(typed(text).rowPrecision('f32')).toBe(precision);
    expect(typed(text).rowPrecision('f64')).toBe('f64');
  });

  test('a limit beyond 32 bits is no limit there: the oracle is asked', () => {
    const plane = typed('1e300*abs(error) < 1e39 ? 1 : 2');
    const domain = { a: [-1, 1], b: [-1, 1] } as const;
    expect(plane.rowPrecision('f32')).toBe('f32');
    expect(plane.rows(domain, 'f32')(Float64Array.of(-1), -1)[0]).toBe(2);
  });
});
