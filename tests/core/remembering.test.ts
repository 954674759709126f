import { expect, test } from 'vitest';
import { perObject, Remembered, remembering } from '../../src/core/remembering';

test('what nobody asked for the longest goes first', () => {
  const known = new Remembered<number>(2);
  known.set('a', 1);
  known.set('b', 2);
  expect(known.get('a')).toBe(1);
  known.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => known.get(key))).toEqual([1, undefined, 3]);
  known.set('a', 4);
  known.set('d', 5);
  expect(['a', 'c', 'd'].map((key) => known.has(key))).toEqual([true, false, true]);
});

test('a function answers the last few questions once each', () => {
  let calls = 0;
  const twice = remembering(2, (x: number) => ((calls += 1), 2 * x), String);
  expect([1, 2, 1, 3, 1, 2].map(twice)).toEqual([2, 4, 2, 6, 2, 4]);
  expect(calls).toBe(4);
});

test('what is known of an object is asked for once, also where that is nothing', () => {
  const asked: object[] = [];
  const nothingOf = perObject((subject: object) => {
    asked.push(subject);
    return undefined;
  });
  const [one, other] = [{}, {}];
  for (const subject of [one, other, one]) expect(nothingOf(subject)).toBeUndefined();
  expect(asked).toEqual([one, other]);
});
