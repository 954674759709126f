import { describe, expect, test } from 'vitest';
import { keepTable } from '../../src/core/csv/ownTables';
import { samplesFor } from '../../src/core/experiment/subject';
import { mean, standardDeviation } from '../../src/core/math/linear';
import { principalComponents } from '../../src/core/math/principalComponents';
import { rangeAround } from '../../src/core/models/viewRanges';
import { experimentOf } from '../core/experiments';

const tableOf = (rows: readonly (readonly [unknown, unknown])[]): string =>
  (keepTable(['x,y', ...rows.map((row) => row.join(','))].join('\n')) as { key: string }).key;
const own = (rows: readonly (readonly [unknown, unknown])[], settings: object = {}) => ({
  id: 'csv',
  settings: { table: tableOf(rows), target: '2', first: '1', task: 'value', ...settings },
});

describe('a column without spread', () => {
  test.each([0.1, -0.7, 1e-300, 1.1e15, 1700000000.3])(
    'of %d becomes 0, as feature and as target',
    (value) => {
      for (let count = 3; count < 40; count++) {
        const rows = Array.from({ length: count }, () => [value, value] as const);
        for (const scaling of ['centred', 'standardised']) {
          const { data, seed } = experimentOf({ data: own(rows, { scaling, scaleTarget: true }) });
          const { features, target } = samplesFor(data, seed);
          expect(new Set([...features[0], ...target])).toEqual(new Set([0]));
        }
      }
    },
  );

  test('has its own value as mean, and no deviation', () => {
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1);
    expect(standardDeviation([0.1, 0.1, 0.1])).toBe(0);
    // One differs in its last bit: what is left is rounding.
    expect(standardDeviation([0.1, 0.1, 0.1 + 2 ** -56])).toBe(0);
    expect(standardDeviation([413.199, 413.201])).toBeCloseTo(0.001, 12);
    expect(mean([])).toBeNaN();
    expect(mean([NaN, 1])).toBeNaN();
  });

  test('of points has no components', () => {
    const point = Float64Array.of(0.1, 0.7, -0.3);
    expect(principalComponents([point, point, point], 2).components).toEqual([]);
  });
});

describe('a range', () => {
  test.each([
    [1700000000, 1e-4],
    [1700000000, 1e-15],
    [1e15, 1],
    [-1e15, 1],
    [0, 1e-300],
    [0.1, 1e-17],
    [0, Infinity],
    [NaN, 1],
  ])('around %d of half width %d has one end below the other', (middle, width) => {
    const [low, high] = rangeAround(middle, width);
    expect(low).toBeLessThan(high);
    expect(Math.max(-low, high)).toBeLessThanOrEqual(1e12);
    if (Math.abs(middle) + width < 1e12) {
      expect(low).toBeLessThanOrEqual(middle - width);
      expect(high).toBeGreaterThanOrEqual(middle + width);
    }
  });

  test('has round ends', () => {
    expect(rangeAround(0, 0.3)).toEqual([-0.3, 0.3]);
    expect(rangeAround(413.2, 0.0021)).toEqual([413.1979, 413.2021]);
  });
});
