import { describe, expect, test } from 'vitest';
import { principalComponents } from '../../../src/core/math/principalComponents';
import { normals } from '../objective/networks';

/** The covariance of points, coordinate by coordinate, about their mean. */
function scatter(points: readonly Float64Array[]): number[][] {
  const size = points[0].length;
  const mean = Array.from(
    { length: size },
    (_, i) => points.reduce((sum, p) => sum + p[i], 0) / points.length,
  );
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) =>
      points.reduce((sum, p) => sum + (p[i] - mean[i]) * (p[j] - mean[j]), 0),
    ),
  );
}

/** The leading eigenvectors by powers of the matrix, each taken away before the next: slow, and not Jacobi's way. */
function byPowers(matrix: number[][], count: number): { values: number[]; vectors: number[][] } {
  const rest = matrix.map((row) => [...row]);
  const [values, vectors]: [number[], number[][]] = [[], []];
  for (let k = 0; k < count; k++) {
    let vector = matrix.map((_, i) => Math.sin(1 + i + k));
    let value = 0;
    for (let round = 0; round < 20_000; round++) {
      const next = rest.map((row) => row.reduce((sum, part, i) => sum + part * vector[i], 0));
      value = Math.hypot(...next);
      vector = next.map((part) => part / value);
    }
    rest.forEach((row, i) => row.forEach((_, j) => (row[j] -= value * vector[i] * vector[j])));
    values.push(value);
    vectors.push(vector);
  }
  return { values, vectors };
}

describe('principal components', () => {
  test.each([
    [5, 9],
    [30, 7],
    [12, 40],
  ])('of %i points in %i dimensions are those of the covariance', (count, size) => {
    const points = Array.from({ length: count }, (_, k) =>
      normals(size, 10 + k).map((value, i) => value * (1 + 3 / (1 + i)) + k),
    );
    const matrix = scatter(points);
    const total = matrix.reduce((sum, row, i) => sum + row[i], 0);
    const { values, vectors } = byPowers(matrix, 2);
    const { components, explained } = principalComponents(points, 2);
    components.forEach((component, k) => {
      const cosine = component.reduce((sum, part, i) => sum + part * vectors[k][i], 0);
      expect(Math.abs(cosine)).toBeCloseTo(1, 10);
      expect(Math.hypot(...component)).toBeCloseTo(1, 13);
      expect(explained[k]).toBeCloseTo(values[k] / total, 10);
    });
    const between = components[0].reduce((sum, part, i) => sum + part * components[1][i], 0);
    expect(Math.abs(between)).toBeLessThan(1e-14);
  });

  test('of points on a line are one, of one point none', () => {
    const direction = normals(20, 3);
    const line = Array.from({ length: 8 }, (_, k) => direction.map((part) => part * k * k));
    const { components, explained } = principalComponents(line, 2);
    expect(explained.length).toBe(1);
    expect(explained[0]).toBeCloseTo(1, 13);
    const cosine = components[0].reduce((sum, part, i) => sum + part * direction[i], 0);
    expect(Math.abs(cosine) / Math.hypot(...direction)).toBeCloseTo(1, 12);
    expect(principalComponents([direction], 2).components).toEqual([]);
    expect(principalComponents([direction, direction], 2).components).toEqual([]);
  });
});
