import { describe, expect, test } from 'vitest';
import {
  leastSquaresLine,
  mean,
  solve,
  eigenvalues2,
  standardDeviation,
  symmetricEigen,
  symmetricEigen2,
  type Matrix,
} from '../../../src/core/math/linear';
import { random } from '../../../src/core/math/random';

const times = (matrix: Matrix, x: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, value, i) => sum + value * x[i], 0));

const symmetric = (size: number, seed: number): number[][] => {
  const { normal } = random(seed);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, normal));
  return rows.map((row, i) => row.map((value, j) => (value + rows[j][i]) / 2));
};

test('mean and population standard deviation', () => {
  expect(mean([1, 2, 3, 4, 100])).toBe(22);
  expect(standardDeviation([1, 2, 3, 4, 100])).toBeCloseTo(Math.sqrt(1522), 12);
  expect(standardDeviation([5, 5, 5])).toBe(0);
  expect(mean([])).toBeNaN();
});

describe('eigenvalues and vectors', () => {
  test('of two by two by the quadratic formula', () => {
    for (const [a, b, d] of [
      [2, 1, 2],
      [4, 0, 24],
      [-1, 3, 5],
      [1, 1e-9, 1],
      [0, 0, 0],
    ]) {
      const { values, vectors } = symmetricEigen2(a, b, d);
      const root = Math.hypot((a - d) / 2, b);
      expect(values[0]).toBeCloseTo((a + d) / 2 + root, 12);
      expect(values[1]).toBeCloseTo((a + d) / 2 - root, 12);
      eigenvalues2(a, b, d).forEach((value, k) => expect(value).toBeCloseTo(values[k], 12));
      expect(vectors[0][0] * vectors[1][0] + vectors[0][1] * vectors[1][1]).toBeCloseTo(0, 14);
    }
    expect(symmetricEigen2(0, 1, 0).vectors[0][0]).toBeCloseTo(Math.SQRT1_2, 14);
  });

  test('of the second difference: 2 - 2 cos(k pi / (n + 1))', () => {
    const size = 12;
    const matrix = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
    );
    const { values } = symmetricEigen(matrix);
    values.forEach((value, k) =>
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((size - k) * Math.PI) / (size + 1)), 12),
    );
  });

  test('of a random matrix: A v = lambda v, vectors orthonormal', () => {
    const matrix = symmetric(8, 3);
    const { values, vectors } = symmetricEigen(matrix);
    vectors.forEach((vector, k) => {
      times(matrix, vector).forEach((value, i) => expect(value).toBeCloseTo(values[k] * vector[i], 12));
      vectors.forEach((other, l) =>
        expect(vector.reduce((sum, value, i) => sum + value * other[i], 0)).toBeCloseTo(k === l ? 1 : 0, 12),
      );
    });
    expect([...values].sort((a, b) => b - a)).toEqual(values);
  });
});

describe('solve', () => {
  test('gives x with A x = b and leaves A alone', () => {
    const matrix = symmetric(6, 9);
    const copy = structuredClone(matrix);
    const solution = solve(matrix, [1, 2, 3, 4, 5, 6]) ?? [];
    times(matrix, solution).forEach((value, i) => expect(value).toBeCloseTo(i + 1, 10));
    expect(matrix).toEqual(copy);
  });

  test('exchanges rows where a pivot is zero', () => {
    expect(
      solve(
        [
          [0, 1],
          [2, 0],
        ],
        [3, 4],
      ),
    ).toEqual([2, 3]);
  });

  test('says that a singular matrix has no single solution', () => {
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeUndefined();
    expect(solve([[0]], [1])).toBeUndefined();
    expect(solve([[NaN]], [1])).toBeUndefined();
    expect(
      solve(
        [
          [0.1, 0.2, 0.3],
          [0.4, 0.5, 0.6],
          [0.7, 0.8, 0.9],
        ],
        [1, 1, 1],
      ),
    ).toBeUndefined();
  });
});

test('the least squares line of ten points with an outlier', () => {
  const x = Array.from({ length: 10 }, (_, i) => i);
  const fit = leastSquaresLine(
    x,
    x.map((value) => (value === 9 ? 60 : 2 * value + 1)),
  );
  expect(fit.slope).toBeCloseTo(4.23636364, 8);
  expect(fit.intercept).toBeCloseTo(-4.96363636, 8);
  expect(fit.meanSquaredError).toBeCloseTo(110.02909, 5);
});
