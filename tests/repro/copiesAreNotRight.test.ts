import { expect, test } from 'vitest';
import { readoutAt } from '../../src/core/walk/readouts';
import { at, planeOf } from '../core/experiments';

// A model that copies unlabelled points was said to have so many of them right.
test('where there are no classes nothing is right or wrong', () => {
  const plane = planeOf({ data: { id: 'cloud' }, losses: [{ id: 'reconstruction' }] });
  expect(readoutAt(plane, at(0.5, 0.5))).toEqual({});
});
