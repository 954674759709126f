import { number } from '../settings';
import type { Column, Table } from './dataset';

/** A point in the plane. */
export type Point = readonly [number, number];

/** The setting for how many samples each of the two classes has. */
export function countSetting(value: number) {
  return number('samples per class', value, { min: 10, max: 1000, scale: 'log10', integer: true });
}

/** A table of two classes with two features: the points of class 0, then those of class 1. */
export function twoClasses(
  features: readonly [Omit<Column, 'values'>, Omit<Column, 'values'>],
  classes: readonly [string, string],
  points: readonly [readonly Point[], readonly Point[]],
): Table {
  const rows = points.flat();
  return {
    task: 'binary',
    features: features.map((feature, i) => ({
      ...feature,
      values: Float64Array.from(rows, (row) => row[i]),
    })),
    target: {
      name: 'class',
      unit: '',
      values: Float64Array.from(rows, (_, row) => (row < points[0].length ? 0 : 1)),
    },
    classes,
  };
}

/** The same for toys: features x1 and x2, classes "first" and "second". */
export function toyClasses(first: readonly Point[], second: readonly Point[]): Table {
  return twoClasses(
    [
      { name: 'x1', unit: '' },
      { name: 'x2', unit: '' },
    ],
    ['first', 'second'],
    [first, second],
  );
}
