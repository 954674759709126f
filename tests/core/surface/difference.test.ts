import { expect, test } from 'vitest';
import { differenceOf, differenceSurface, heightIn } from '../../../src/core/surface/difference';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { fieldOf } from './field';

const smooth = { piecewiseConstant: false };
const linear = (loss: (a: number, b: number) => number, size = 33, scale?: number) =>
  surfaceFromField(fieldOf(loss, size), 'linear', { ...smooth, ...(scale !== undefined && { scale }) });

test('in losses it is what the one rises above its lowest less what the other does', () => {
  const [first, second] = [linear((a) => 3 + 2 * a), linear((_, b) => 7 + b)];
  const { values, size } = differenceOf(first, second, 'loss');
  for (const [i, j] of [
    [0, 0],
    [32, 5],
    [7, 30],
  ]) {
    expect(values[j * size + i]).toBeCloseTo((2 * i) / 32 - j / 32, 5);
  }
});

test('in shares no scale of either loss matters', () => {
  const [first, second] = [linear((a) => 1000 * a), linear((_, b) => 0.001 * b)];
  const { values, firstHigher, secondHigher, firstMost, secondMost } = differenceOf(first, second, 'share');
  expect(values[32]).toBeCloseTo(1, 5);
  expect(values[32 * 33]).toBeCloseTo(-1, 4);
  // Of 33 x 33 points those below, above and on the diagonal.
  expect(firstHigher).toBeCloseTo((33 * 32) / 2 / 33 ** 2, 12);
  expect(secondHigher).toBeCloseTo((33 * 32) / 2 / 33 ** 2, 12);
  expect([firstMost, secondMost].map((most) => Number(most.toFixed(4)))).toEqual([1, 1]);
});

test('in ranks it is the share of the ground that lies lower', () => {
  const rank = (loss: (a: number) => number) => surfaceFromField(fieldOf(loss), 'rank', smooth);
  const { values } = differenceOf(
    rank((a) => a),
    rank((a) => -a),
    'rank',
  );
  // Of 33 columns 32 lie lower at the one end, none at the other.
  expect(values[32]).toBeCloseTo(32 / 33, 5);
  expect(values[16]).toBeCloseTo(0, 5);
});

test('a cut range is as high as it is drawn, also under the pointer', () => {
  const peak = linear((a, b) => (a === 1 && b === 1 ? 100 : a), 65);
  expect(peak.clippedAbove).toBeLessThan(2);
  expect(heightIn('loss', peak, peak.heightFromValue(100))).toBeCloseTo(peak.clippedAbove!, 5);
  const { firstMost } = differenceOf(
    peak,
    linear((a) => a, 65),
    'loss',
  );
  expect(firstMost).toBeLessThan(0.1);
});

test('takes the common points of two grids, and is open where either is no number', () => {
  const [fine, coarse] = [linear((a) => (a > 0.7 ? NaN : a), 65), linear((a, b) => a + b, 33)];
  const { size, values, open, firstMost, secondMost } = differenceOf(fine, coarse, 'loss');
  expect(size).toBe(33);
  expect(values[5 * 33 + 8]).toBeCloseTo(-5 / 32, 5);
  expect(values[32]).toBeNaN();
  // Of 33 columns the last ten, from 23/32 on.
  expect(open).toBeCloseTo(10 / 33, 12);
  expect(firstMost).toBe(0);
  expect(secondMost).toBeCloseTo(1, 5);
  const nowhere = differenceOf(
    fine,
    linear((a) => (a > 0.7 ? a : NaN), 65),
    'loss',
  );
  expect(nowhere.open).toBe(1);
});

test('as a range it is as far down as up, and zero stands in its middle and on an index line', () => {
  const difference = differenceOf(
    linear((a) => 2 * a),
    linear((_, b) => b),
    'loss',
  );
  const surface = differenceSurface(difference, false);
  expect([surface.lowest, surface.highest]).toEqual([-2, 2]);
  expect(surface.zeroHeight).toBeCloseTo(surface.top / 2, 12);
  expect(surface.valueFromHeight(surface.heights[32])).toBeCloseTo(2, 5);
  expect(surface.heightFromValue(-1)).toBeCloseTo(surface.heights[32 * 33], 5);
  expect(surface.ticks.find(({ value }) => value === 0)?.position).toBeCloseTo(0.5, 12);
  const { step, offset, index } = surface.contours;
  const level = (surface.zeroHeight! / step + offset) / index;
  expect(level).toBeCloseTo(Math.round(level), 9);
});

test('of a range with itself is level at zero', () => {
  const same = linear((a, b) => a * b);
  const difference = differenceOf(same, same, 'share');
  expect([difference.firstHigher, difference.secondHigher]).toEqual([0, 0]);
  const { heights, zeroHeight } = differenceSurface(difference, false);
  expect(new Set(heights).size).toBe(1);
  expect(heights[0]).toBeCloseTo(zeroHeight!, 6);
});
