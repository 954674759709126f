import { describe, expect, test } from 'vitest';
import * as elementary from '../../../src/core/math/elementary';
import { cases, seeded } from '../../cases';
import { exactly, sineAndCosine, sweep, ulpsFrom } from './oracle';

const { exp, expm1, log, log1p, log2, log10, sin, cos, tan, atan, tanh, sinh, cosh, pow, hypot } = elementary;
const { sigmoid, softplus, logcosh } = elementary;

const functions = { exp, expm1, log, log1p, log2, log10, sin, cos, tan, atan, tanh, sinh, cosh };
const specials = [
  0,
  -0,
  1,
  -1,
  Infinity,
  -Infinity,
  NaN,
  5e-324,
  -5e-324,
  1e-310,
  1e308,
  -1e308,
  -2,
  710,
  -746,
];

/** Units of the last place between two doubles of the engine's and ours. */
function ulpsBetween(got: number, wanted: number): number {
  if (Object.is(got, wanted)) return 0;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(wanted));
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return Math.abs(got - wanted) / (view.getFloat64(0) - Math.abs(wanted));
}

describe.each(Object.entries(functions))('%s', (name, run) => {
  const engine = Math[name as keyof typeof functions];

  test.each(specials)('agrees with the engine at %s', (x) => {
    const wanted = engine(x);
    if (Number.isFinite(wanted) && wanted !== 0) expect(ulpsBetween(run(x), wanted)).toBeLessThanOrEqual(2);
    else expect(run(x)).toBe(wanted);
  });

  test('is within 2 ulp of the engine over a sweep', () => {
    const next = sweep(seeded(99));
    let worst = 0;
    for (let i = 0; i < cases(20_000); i++) {
      const x = 40 * (next() - 0.5);
      if (!Number.isNaN(engine(x))) worst = Math.max(worst, ulpsBetween(run(x), engine(x)));
    }
    expect(worst).toBeLessThanOrEqual(2);
  });
});

describe('identities', () => {
  test('softplus at its ends', () => {
    // The exact value is 8.53304762574406543e-17; the double nearest to it prints so.
    expect(softplus(-37)).toBe(8.533047625744066e-17);
    expect(softplus(1e20)).toBe(1e20);
    expect(softplus(0)).toBe(Math.LN2);
    expect(softplus(-Infinity)).toBe(0);
    expect(softplus(Infinity)).toBe(Infinity);
    expect(softplus(NaN)).toBeNaN();
  });

  test('sigmoid neither overflows nor vanishes early', () => {
    expect(sigmoid(-745)).toBe(5e-324);
    expect(sigmoid(-700)).toBe(9.85967654375977e-305);
    expect(sigmoid(-1e308)).toBe(0);
    expect(sigmoid(1e308)).toBe(1);
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(NaN)).toBeNaN();
  });

  test('logcosh is a parabola near 0 and a pair of lines far out', () => {
    for (const e of [1e-200, 1e-160, 1e-100, 1e-9]) expect(logcosh(e)).toBe((e * e) / 2);
    expect(logcosh(-1000)).toBe(1000 - Math.LN2);
    expect(logcosh(0)).toBe(0);
    expect(logcosh(-Infinity)).toBe(Infinity);
    expect(logcosh(NaN)).toBeNaN();
  });

  test('log2 and log10 are exact at powers of their base', () => {
    for (let k = -1074; k <= 1023; k++) expect(log2(pow(2, k))).toBe(k);
    for (let k = -307; k <= 308; k++) expect(log10(Number(`1e${k}`))).toBe(k);
  });

  test('odd functions are odd and even ones even', () => {
    const next = sweep(seeded(3));
    for (let i = 0; i < 1000; i++) {
      const x = 10 * next();
      for (const odd of [sin, tan, atan, tanh, sinh]) expect(odd(-x)).toBe(-odd(x));
      for (const even of [cos, cosh, logcosh]) expect(even(-x)).toBe(even(x));
    }
  });

  test('squares of sine and cosine add up to 1', () => {
    for (let x = -20; x < 20; x += 0.01) expect(sin(x) ** 2 + cos(x) ** 2).toBeCloseTo(1, 15);
  });

  test('exp and log are inverse', () => {
    for (let x = -700; x < 700; x += 0.7) expect(log(exp(x))).toBeCloseTo(x, 12);
  });
});

describe('angles that lie close to a multiple of a right angle', () => {
  // The double closest to such a multiple, multiples of pi, and the largest double.
  const hard = [6381956970095103 * 2 ** 797, Number.MAX_VALUE, 1e22, 2 ** 60, 999999.5, 1e6];
  const multiples = [1, 2, 3, 11, 22, 355, 1000, 318309, 573204, 636619].map((n) => (n * Math.PI) / 2);

  test.each([...hard, ...multiples, -11 * Math.PI])('%s', (x) => {
    const bits = 1400;
    const [sine, cosine] = sineAndCosine(exactly(x, bits), bits);
    expect(ulpsFrom(sin(x), sine, bits)).toBeLessThanOrEqual(1);
    expect(ulpsFrom(cos(x), cosine, bits)).toBeLessThanOrEqual(1);
    expect(ulpsFrom(tan(x), (sine << BigInt(bits)) / cosine, bits)).toBeLessThanOrEqual(1);
  });
});

describe('the length of a vector', () => {
  test('neither overflows nor underflows on the way', () => {
    expect(hypot(3, 4)).toBe(5);
    expect(hypot(3e300, -4e300)).toBe(5e300);
    expect(hypot(5e-324, 0)).toBe(5e-324);
    expect(hypot(3e-310, 4e-310)).toBe(5e-310);
    expect(hypot(0, -0)).toBe(0);
    expect(hypot(NaN, -Infinity)).toBe(Infinity);
    expect(hypot(NaN, 1)).toBeNaN();
    expect(hypot(1, NaN)).toBeNaN();
  });
});

test('the bits of some results, which every engine must give', () => {
  const results = [0.1, 1, 2.5, 10, 123.456].map((x) => [
    exp(x),
    log(x),
    sin(x),
    tanh(x / 10),
    pow(x, 1 / 3),
  ]);
  expect(results).toMatchInlineSnapshot(`
    [
      [
        1.1051709180756477,
        -2.3025850929940455,
        0.09983341664682815,
        0.00999966667999946,
        0.4641588833612779,
      ],
      [
        2.718281828459045,
        0,
        0.8414709848078965,
        0.09966799462495582,
        1,
      ],
      [
        12.182493960703473,
        0.9162907318741551,
        0.5984721441039564,
        0.24491866240370913,
        1.3572088082974532,
      ],
      [
        22026.465794806718,
        2.302585092994046,
        -0.5440211108893698,
        0.7615941559557649,
        2.154434690031884,
      ],
      [
        4.132944352778106e+53,
        4.815884817283264,
        -0.8039373685728239,
        0.999999999962175,
        4.979327984674048,
      ],
    ]
  `);
});
