import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withSharedParts } from '../../../src/core/experiment/withSharedParts';
import { runs } from '../../cases';

describe('withSharedParts', () => {
  test('is equal to the next value, whatever came before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
        expect(withSharedParts(before, next)).toEqual(next);
      }),
      runs(100, 9),
    );
  });

  test('an equal value is the value before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (before) => {
        expect(withSharedParts(before, structuredClone(before))).toBe(before);
      }),
      runs(100, 9),
    );
  });

  test('parts that did not change are the parts before', () => {
    const before = { data: { id: 'moons' }, walkers: [{ rate: 1 }, { rate: 2 }], steps: 10 };
    const next = withSharedParts(before, {
      data: { id: 'moons' },
      walkers: [{ rate: 1 }, { rate: 3 }],
      steps: 10,
    });
    expect(next.data).toBe(before.data);
    expect(next.walkers[0]).toBe(before.walkers[0]);
    expect(next.walkers[1]).toEqual({ rate: 3 });
  });
});
