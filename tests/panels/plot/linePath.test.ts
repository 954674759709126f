import { describe, expect, test } from 'vitest';
import { linePath } from '../../../src/panels/plot/linePath';
import { plotFrame } from '../../../src/panels/plot/plotFrame';
import { linearAxis, valueAxis } from '../../../src/panels/plot/valueAxis';

describe('the axis of values per step', () => {
  test('is logarithmic for what is never below 0, and a 0 lies below it', () => {
    const axis = valueAxis([Float64Array.of(100, 1, 0.01, 0)]);
    expect([axis.isLog, axis.ticks]).toEqual([true, [0.01, 0.1, 1, 10, 100]]);
    expect(axis.shareOf(0)).toBeLessThan(0);
    expect(axis.shareOf(1) - axis.shareOf(0.1)).toBeCloseTo(axis.shareOf(100) - axis.shareOf(10), 12);
  });

  test('is linear where a value is below 0', () => {
    const axis = valueAxis([Float64Array.of(4, -1)]);
    expect(axis.isLog).toBe(false);
    expect(axis.shareOf(1.5)).toBeCloseTo(0.5, 12);
  });

  test('leaves out what climbs far above every start', () => {
    expect(valueAxis([Float64Array.of(1, 1e9, Infinity)]).high).toBeLessThan(2);
  });
});

const frame = plotFrame({ width: 274, height: 156, left: 44, right: 12, top: 8, bottom: 20 });

test('a line of many steps keeps its lowest and its highest value', () => {
  const values = new Float64Array(10_001).fill(1);
  values[4321] = 5;
  values[8765] = 0.01;
  const axis = valueAxis([values]);
  const path = linePath(values, axis, 10_000, frame);
  const ys = [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  const drawn = (loss: number) => 8 + 128 * (1 - axis.shareOf(loss));
  expect(Math.min(...ys)).toBeCloseTo(drawn(5), 0.5);
  expect(Math.max(...ys)).toBeCloseTo(drawn(0.01), 0.5);
  expect(ys.length).toBeLessThan(1100);
});

test('a line is open where there is no number and far outside, and runs on beyond the frame', () => {
  const values = Float64Array.of(0, NaN, 1, 3, 1e9);
  // From x 44 to 262 in quarters, from y 136 up to 8.
  expect(linePath(values, linearAxis(0, 1), 4, frame)).toBe('M44.0 136.0M153.0 8.0L207.5 -248.0');
});
