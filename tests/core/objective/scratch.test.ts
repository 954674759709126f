import { expect, test } from 'vitest';
import { inScratch, scratch, scratchCopy } from '../../../src/core/objective/scratch';

test('arrays of one work are used again by the next, as zeros, and never twice at a time', () => {
  const taken: Float64Array[] = [];
  const work = () =>
    inScratch(() => {
      const [one, other, shorter] = [scratch(3), scratch(3), scratch(2)];
      expect([[...one], [...other], [...shorter]]).toEqual([
        [0, 0, 0],
        [0, 0, 0],
        [0, 0],
      ]);
      expect(one).not.toBe(other);
      one.fill(7);
      other.fill(8);
      taken.push(one, other);
      return one[0] + other[0];
    });
  expect([work(), work()]).toEqual([15, 15]);
  expect(taken[2]).toBe(taken[0]);
  expect(taken[3]).toBe(taken[1]);
});

test('work within work keeps the arrays of the outer one, also when the inner one fails', () => {
  inScratch(() => {
    const outer = scratch(4).fill(1);
    expect(() =>
      inScratch(() => {
        scratch(4).fill(2);
        throw new Error('inner');
      }),
    ).toThrow('inner');
    expect(scratch(4)).not.toBe(outer);
    expect([...outer]).toEqual([1, 1, 1, 1]);
  });
});

test('beside such work every array is its own', () => {
  const copy = scratchCopy(Float64Array.of(1, 2));
  expect(scratchCopy(copy)).not.toBe(copy);
  expect(scratch(2)).not.toBe(scratch(2));
  expect([...copy]).toEqual([1, 2]);
});
