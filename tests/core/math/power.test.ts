import { describe, expect, test } from 'vitest';
import { pow } from '../../../src/core/math/elementary';
import { cases, seeded } from '../../cases';
import { exactly, exponential, logarithm, sweep, ulpsFrom } from './oracle';

const bits = 1400;

function ulpsOfPower(x: number, y: number): number {
  const exponent = (exactly(y, bits) * logarithm(exactly(x, bits), bits)) >> BigInt(bits);
  return ulpsFrom(pow(x, y), exponential(exponent, bits), bits);
}

describe('pow', () => {
  test('is within 0.6 ulp of the exact value for real exponents', () => {
    const next = sweep(seeded(7));
    let worst = 0;
    for (let i = 0; i < cases(1500); i++) {
      const x = (1 + next()) * 2 ** Math.floor(40 * (next() - 0.5));
      const largest = Math.min(700 / Math.abs(Math.log(x)), 1e15);
      worst = Math.max(worst, ulpsOfPower(x, 2 * largest * (next() - 0.5)));
      worst = Math.max(worst, ulpsOfPower(1 + next() * 2 ** -(i % 50), (next() - 0.5) * 2 ** (8 + (i % 50))));
    }
    expect(worst).toBeLessThanOrEqual(0.6);
  });

  test('is within 0.6 ulp of the exact value for integer exponents', () => {
    const next = sweep(seeded(8));
    let worst = 0;
    for (let y = -100; y <= 100; y++) {
      for (let i = 0; i < 4; i++) {
        const x = 0.05 + 20 * next();
        const unit = 1n << BigInt(bits);
        let power = unit;
        for (let k = 0; k < Math.abs(y); k++) power = (power * exactly(x, bits)) >> BigInt(bits);
        const exact = y < 0 ? (unit * unit) / power : power;
        worst = Math.max(worst, ulpsFrom(pow(x, y), exact, bits));
      }
    }
    expect(worst).toBeLessThanOrEqual(0.6);
  });

  test('is exact where the result is a double', () => {
    for (let base = 2; base <= 12; base++) {
      for (let y = 0; base ** y < 2 ** 53; y++) {
        expect(pow(base, y)).toBe(Number(BigInt(base) ** BigInt(y)));
        expect(pow(-base, y)).toBe(Number(BigInt(-base) ** BigInt(y)));
      }
    }
    expect(pow(8, 2 / 3)).toBeCloseTo(4, 14);
    expect(pow(2, -1074)).toBe(5e-324);
    expect(pow(0.5, 1074)).toBe(5e-324);
    expect(pow(2, -1075)).toBe(0);
    expect(pow(2, 1023.9999999999999)).toBeLessThan(Infinity);
    expect(pow(2, 1024)).toBe(Infinity);
  });

  const sides = [
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    -2,
    3,
    -3,
    1.5,
    Infinity,
    -Infinity,
    NaN,
    1e300,
    1e-300,
    2 ** 53,
    5e-324,
  ];
  test.each(sides)('agrees with the engine at the special values of base %s', (x) => {
    for (const y of sides) {
      const wanted = Math.pow(x, y);
      if (Number.isFinite(wanted) && wanted !== 0)
        expect(Math.abs(pow(x, y) / wanted - 1)).toBeLessThan(5e-16);
      else expect(pow(x, y)).toBe(wanted);
    }
  });
});
