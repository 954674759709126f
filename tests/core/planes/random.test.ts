import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../src/core/models/layers';
import { planes } from '../../../src/core/planes';
import { act, dense, normals } from '../objective/networks';

const length = (vector: ArrayLike<number>) => Math.hypot(...Array.from(vector));
const inner = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i], 0);

const layers: Layer[] = [
  dense(2, 5),
  act('relu'),
  { kind: 'residual', layers: [dense(5, 5), act('relu')] },
  dense(5, 3, false),
  dense(3, 1),
];
/** Where the rows of weights stand, written out by hand: from, width, count; and the biases between them. */
const rows = [
  [0, 2, 5],
  [15, 5, 5],
  [45, 5, 3],
  [60, 3, 1],
].flatMap(([from, width, count]) =>
  Array.from({ length: count }, (_, row): [number, number] => [from + row * width, from + (row + 1) * width]),
);
const biases: [number, number][] = [
  [10, 15],
  [40, 45],
  [63, 64],
];
const theta = normals(64, 5);
const find = (settings: object, point = theta, stack = layers) =>
  planes.random.directions!.find(
    { seed: 1, biases: 'ignore', ...settings },
    {
      layers: stack,
      theta: point,
      path: [point],
    },
  ).along;

describe('filter-normalised random directions', () => {
  test.each([{ biases: 'ignore' }, { biases: 'weights' }])(
    'move every row of weights by its own length, at right angles (%o)',
    (settings) => {
      for (let seed = 0; seed < 20; seed++) {
        const [first, second] = find({ ...settings, seed });
        for (const [from, to] of rows) {
          const row = length(theta.subarray(from, to));
          expect(length(first.subarray(from, to)) / row).toBeCloseTo(1, 7);
          expect(length(second.subarray(from, to)) / row).toBeCloseTo(1, 7);
        }
        expect(Math.abs(inner(first, second)) / length(first) / length(second)).toBeLessThan(1e-14);
      }
    },
  );

  test('leave the biases, or move the first by their own value and the second by what a right angle leaves', () => {
    const [still, other] = find({ biases: 'ignore' });
    const [moved, turned] = find({ biases: 'weights' });
    for (const [from, to] of biases) {
      expect([...still.subarray(from, to), ...other.subarray(from, to)].every((part) => part === 0)).toBe(
        true,
      );
      expect(moved.subarray(from, to)).toEqual(theta.subarray(from, to));
      const share = turned[from] / theta[from];
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
  });

  test('let single weights of a neuron depart in the second direction alone, as the source says', () => {
    const [from, stack] = [3, [dense(1, 3), dense(3, 1)]];
    const point = normals(10, 5);
    const departures = Array.from({ length: 20 }, (_, seed) => {
      const [first, second] = find({ seed }, point, stack);
      const departure = (of: Float64Array, row: number) =>
        Math.abs(length(of.subarray(row, row + 1)) / Math.abs(point[row]) - 1);
      for (let row = 0; row < from; row++) expect(departure(first, row)).toBeLessThan(1e-6);
      expect(length(second.subarray(6, 9)) / length(point.subarray(6, 9))).toBeCloseTo(1, 7);
      return Math.max(...[0, 1, 2].map((row) => departure(second, row)));
    });
    expect(Math.max(...departures)).toBeGreaterThan(0.1);
    expect(planes.random.source).toContain('not quite in proportion');
  });

  test('are the same for the same seed and nearly at right angles for another', () => {
    expect(find({ seed: 7 })).toEqual(find({ seed: 7 }));
    const [one, other] = [find({ seed: 7 })[0], find({ seed: 8 })[0]];
    expect(Math.abs(inner(one, other)) / length(one) / length(other)).toBeLessThan(0.6);
  });

  test.each([
    ['rows of one weight', [dense(1, 1)], Float64Array.of(2, 3)],
    ['a chain of single weights', [dense(1, 1), dense(1, 1)], Float64Array.of(2, 0, -1, 0)],
    ['a point at zero', [dense(2, 1)], new Float64Array(3)],
  ])('exist at right angles even for %s', (_, stack, point) => {
    const [first, second] = find({}, point, stack);
    expect(length(first)).toBeGreaterThan(0);
    expect(length(second)).toBeGreaterThan(0);
    expect(Math.abs(inner(first, second)) / length(first) / length(second)).toBeLessThan(1e-12);
  });
});
