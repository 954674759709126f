import { expect, test } from 'vitest';
import type { HeightField } from '../../../src/core/landscape/heightField';
import { pairOf } from '../../../src/core/surface/pair';
import { surfacesOf } from '../../../src/core/surface/drawn';
import { experimentOf } from '../experiments';
import { fieldOf } from './field';

const slope = (height: number) => fieldOf((a) => height * a);
const threeOf = (view: object, fields: readonly HeightField[]) => {
  const losses = ['crossEntropy', 'brier', 'hinge'].map((id) => ({ id }));
  const experiment = experimentOf({ losses, view: { height: 'linear', ...view } });
  const surfaces = surfacesOf(experiment.view, fields);
  return pairOf(fields.map((field, loss) => ({ field, surface: surfaces[loss], experiment })));
};
const fields = [slope(100), slope(1), fieldOf((_, b) => 4 * b)];

test('takes the two that the experiment names, in their order', () => {
  const { places, first, second } = threeOf({ pair: [2, 1] }, fields);
  expect(places).toEqual([2, 1]);
  expect([first.field, second.field]).toEqual([fields[2], fields[1]]);
});

test('each in its own scale both are as high, so that what is higher is higher in the picture', () => {
  const { first, second, difference } = threeOf({ pair: [0, 1] }, fields);
  expect(second.surface.top).toBeCloseTo(first.surface.top, 6);
  expect(difference.unit).toBe('share');
  expect([difference.firstHigher, difference.secondHigher]).toEqual([0, 0]);
});

test('in the same scale only the two count, not a third that is taller', () => {
  const { first, second, difference } = threeOf({ pair: [1, 2], scale: 'same' }, fields);
  expect(second.surface.top / first.surface.top).toBeCloseTo(4, 5);
  expect(second.surface.top).toBeGreaterThan(0.2);
  expect(difference.unit).toBe('loss');
  expect(difference.secondMost).toBeCloseTo(4, 5);
});

test.each([
  ['log', 'same', 'decade'],
  ['log', 'own', 'share'],
  ['rank', 'own', 'rank'],
  ['rank', 'same', 'rank'],
])('heights drawn %s in %s scale are counted in %s', (height, scale, unit) => {
  const { difference, first, second } = threeOf({ height, scale, pair: [0, 2] }, fields);
  expect(difference.unit).toBe(unit);
  // One world height means the same in both.
  if (unit !== 'share') expect(second.surface.verticalScale).toBe(first.surface.verticalScale);
});

test('decades and losses are not taken from each other', () => {
  // A log height over next to nothing is drawn as a straight line.
  const narrow = fieldOf((a) => 1 + 1e-6 * a);
  const { difference } = threeOf({ height: 'log', scale: 'same', pair: [0, 1] }, [
    slope(9),
    narrow,
    slope(1),
  ]);
  expect(difference.unit).toBe('share');
});
