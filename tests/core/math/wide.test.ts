import { describe, expect, test } from 'vitest';
import { random } from '../../../src/core/math/random';
import {
  compared,
  exponential,
  logarithm,
  nearest,
  negative,
  power,
  product,
  quotient,
  squareRoot,
  sum,
  wide,
} from '../../../src/core/math/wide';

const edges = [
  0,
  -0,
  1,
  -1,
  NaN,
  Infinity,
  -Infinity,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  -(2 ** -1022),
  3e-310,
];
const stream = random(1).fork('wide');
const sizes = Array.from({ length: 300 }, () => stream.normal() * 2 ** Math.round(150 * stream.normal()));

/** A power of ten as what it is in integers: mantissa and exponent. */
const asBig = ({ mantissa, exponent }: { mantissa: number; exponent: number }): bigint =>
  BigInt(mantissa * 2 ** 52) * 2n ** BigInt(exponent - 52);

describe('within the range of doubles it is what doubles are', () => {
  test('there and back', () => {
    for (const value of [...edges, ...sizes]) expect(nearest(wide(value))).toBe(value);
  });

  test('in sums, products, quotients and order, to the last bit', () => {
    sizes.slice(1).forEach((b, k) => {
      const a = sizes[k];
      expect(nearest(sum(wide(a), wide(b)))).toBe(a + b);
      expect(nearest(product(wide(a), wide(b)))).toBe(a * b);
      expect(nearest(quotient(wide(a), wide(b)))).toBe(a / b);
      expect(nearest(squareRoot(wide(Math.abs(a))))).toBe(Math.sqrt(Math.abs(a)));
      expect(compared(wide(a), wide(b))).toBe(Math.sign(a - b));
    });
  });

  test('at 0, infinity and where there is no number', () => {
    for (const a of edges)
      for (const b of edges) {
        expect(nearest(sum(wide(a), wide(b))) + 0).toBe(a + b + 0);
        expect(nearest(quotient(wide(a), wide(b)))).toBe(a / b);
        expect(nearest(product(wide(a), wide(b)))).toBe(a * b);
      }
  });
});

describe('beyond', () => {
  test('products and sums are those of integers', () => {
    const [a, b] = [wide(1.2345e300), wide(6.789e299)];
    const exact = BigInt(1.2345e300) * BigInt(6.789e299);
    expect(Number((asBig(product(a, b)) * 10n ** 20n) / exact) / 1e20).toBeCloseTo(1, 15);
    const far = product(a, a);
    expect(nearest(quotient(sum(far, product(a, b)), far))).toBeCloseTo(1 + 6.789e299 / 1.2345e300, 15);
    expect(nearest(sum(far, negative(far)))).toBe(0);
    expect(nearest(squareRoot(far))).toBe(1.2345e300);
    expect([nearest(far), nearest(negative(far)), nearest(quotient(wide(1), far))]).toEqual([
      Infinity,
      -Infinity,
      0,
    ]);
    expect([compared(far, a), compared(negative(far), a), compared(far, far)]).toEqual([1, -1, 0]);
  });

  // By the laws of exponents, with e and its powers of mpmath.
  test('powers of e and logarithms', () => {
    for (const x of [1000, -1000, 12345.678, -1e6, 1e15, 1e200])
      expect(logarithm(exponential(x)) / x).toBeCloseTo(1, 15);
    const ratio = (x: number, y: number) => nearest(quotient(exponential(x), exponential(y)));
    expect(ratio(1001, 1000) / Math.E).toBeCloseTo(1, 15);
    expect(ratio(-123456, -123457) / Math.E).toBeCloseTo(1, 15);
    expect(ratio(2 ** 40 + 0.5, 2 ** 40) / 1.6487212707001282).toBeCloseTo(1, 14);
    expect(logarithm(wide(-1))).toBeNaN();
  });

  test('powers of what is large or small, of either sign', () => {
    expect(nearest(power(power(wide(1e200), 4), 0.25)) / 1e200).toBeCloseTo(1, 15);
    expect(nearest(power(power(wide(1e-200), 3.5), 2 / 7)) / 1e-200).toBeCloseTo(1, 12);
    expect(nearest(quotient(power(wide(-1e200), 3), power(wide(1e200), 2))) / -1e200).toBeCloseTo(1, 15);
    expect(nearest(power(wide(-1e200), 0.5))).toBeNaN();
    expect(logarithm(power(wide(3), 1e6)) / (1e6 * Math.log(3))).toBeCloseTo(1, 14);
  });
});
