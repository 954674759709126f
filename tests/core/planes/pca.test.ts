import { expect, test } from 'vitest';
import { planes } from '../../../src/core/planes';
import { dense, normals } from '../objective/networks';

const layers = [dense(9, 2)];
const lay = (path: readonly Float64Array[]) =>
  planes.pca.directions!.find({}, { layers, theta: path.at(-1)!, path });
const inner = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** A spiral towards its end, with a little noise in all directions. */
const spiral = Array.from({ length: 31 }, (_, k) => {
  const left = 1 - k / 30;
  const noise = normals(20, k);
  return noise.map((value, i) => {
    const turn = i === 3 ? 8 * left * Math.cos(2 * left) : i === 11 ? 8 * left * Math.sin(2 * left) : 0;
    return turn + 0.01 * left * value;
  });
});

test('the plane of a path holds it between -1 and 1, begins it at high a, and has one unit for both axes', () => {
  const { along, explained } = lay(spiral);
  const [first, second] = along;
  const unit = inner(first, first);
  expect(inner(second, second) / unit).toBeCloseTo(1, 12);
  expect(Math.abs(inner(first, second)) / unit).toBeLessThan(1e-13);
  const places = spiral.map((theta) => {
    const offset = theta.map((value, i) => value - spiral[30][i]);
    return [inner(offset, first) / unit, inner(offset, second) / unit];
  });
  const farthest = Math.max(...places.flat().map(Math.abs));
  expect(farthest).toBeCloseTo(1, 12);
  expect(places[0][0]).toBeGreaterThan(0);
  expect(explained![0]).toBeGreaterThan(explained![1]);
  expect(explained![0] + explained![1]).toBeGreaterThan(0.999);
  expect(explained![0] + explained![1]).toBeLessThanOrEqual(1);
});

test('a path along a line and one that goes nowhere have a plane too', () => {
  const direction = normals(20, 1);
  const line = [0, 1, 2, 3].map((k) => direction.map((part) => part * k));
  const { along, explained } = lay(line);
  expect(explained).toEqual([expect.closeTo(1, 12), 0]);
  expect(Math.abs(inner(along[0], along[1]))).toBeLessThan(1e-10);
  const still = lay([direction, direction]);
  expect(still.explained).toEqual([0, 0]);
  expect(still.along.map((axis) => inner(axis, axis))).toEqual([
    expect.closeTo(1, 12),
    expect.closeTo(1, 12),
  ]);
});
