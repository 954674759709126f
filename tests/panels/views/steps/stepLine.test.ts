import { describe, expect, test } from 'vitest';
import { linePath } from '../../../../src/panels/views/steps/stepLine';
import { valueAxis } from '../../../../src/panels/plot/valueAxis';

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

test('a line of many steps keeps its lowest and its highest value', () => {
  const values = new Float64Array(10_001).fill(1);
  values[4321] = 5;
  values[8765] = 0.01;
  const axis = valueAxis([values]);
  const ys = [...linePath(values, axis, 10_000).matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  const drawn = (loss: number) => 8 + 128 * (1 - axis.shareOf(loss));
  expect(Math.min(...ys)).toBeCloseTo(drawn(5), 0.5);
  expect(Math.max(...ys)).toBeCloseTo(drawn(0.01), 0.5);
  expect(ys.length).toBeLessThan(1100);
});
