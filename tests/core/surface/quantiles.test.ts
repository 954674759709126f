import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../src/core/surface/quantiles';
import { runs } from '../../cases';

const numbers = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.float({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
  ),
  { maxLength: 300 },
);

// Adding 0 makes one of both zeros.
describe('spread of a field', () => {
  it('is that of its finite numbers in order', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const field = Float32Array.from(values);
        const sorted = [...field].filter(Number.isFinite).sort((a, b) => a - b);
        const spread = spreadOf(field);
        if (sorted.length === 0) {
          expect(spread).toBeUndefined();
          return;
        }
        expect(spread!.lowest + 0).toBe(sorted[0] + 0);
        expect(spread!.highest + 0).toBe(sorted.at(-1)! + 0);
        if (sorted.length < 2) return;
        expect(spread!.median + 0).toBe(sorted[sorted.length >> 1] + 0);
        expect(spread!.high + 0).toBe(sorted[Math.floor(0.98 * (sorted.length - 1))] + 0);
      }),
      runs(100, 8),
    );
  });

  it('of a large field is near it, and its ends are exact', () => {
    const side = 257;
    const field = Float32Array.from(
      { length: side * side },
      (_, k) => ((k * 7919) % (side * side)) / (side * side),
    );
    field[1] = -1;
    field[2] = 2;
    const { lowest, median, high, highest } = spreadOf(field)!;
    expect([lowest, highest]).toEqual([-1, 2]);
    expect(Math.abs(median - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(high - 0.98)).toBeLessThan(0.01);
  });
});
