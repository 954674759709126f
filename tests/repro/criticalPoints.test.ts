import { expect, test } from 'vitest';
import { criticalSearch } from '../../src/core/analysis/criticalPoints';
import { terrainPlane } from '../core/experiments';

// Newton's method from the middle of a cell jumps over a ripple as wide as the cell.
test('the lowest of many narrow minima is found', () => {
  const near = { a: [0.5, 20.5], b: [-4, 6] } as const;
  const [lowest] = criticalSearch(terrainPlane('levi13'), near).points;
  expect(lowest).toMatchObject({ point: [1, 1], kind: 'minimum' });
});

// It ended a rounding away from the point, where two eigenvalues of 1e-14 have both signs.
test('a monkey saddle has no curvature', () => {
  const points = criticalSearch(terrainPlane('monkeySaddle'), { a: [-2, 2], b: [-2, 2] }).points;
  expect(points.map(({ kind }) => kind)).toEqual(['flat']);
});
