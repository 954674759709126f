import { expect, test } from 'vitest';
import { criticalSearch } from '../../src/core/analysis/criticalPoints';
import { featuresOfRegion } from '../../src/core/analysis/regionFeatures';
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

const usual = { a: [-3, 3], b: [-3, 3] } as const;
const featuresOf = (text: string) => featuresOfRegion(terrainPlane('formula', { text }), usual).features;

// Where a bent trough levels off with a power, Newton's method comes from each side as near as rounding lets it.
test.each([
  ['(x^2 - y)^2 + (1 - x)^4', [1, 1]],
  ['(x - 0.37)^6 + (y - x)^2', [0.37, 0.37]],
  ['(x - 1)^4 + (y - sin(x))^2', [1, Math.sin(1)]],
])('the one place of %s is listed once', (text, [x, y]) => {
  const [place, ...others] = featuresOf(text);
  expect(others).toEqual([]);
  expect(place.kind).toBe('flat');
  expect(place.loss).toBeLessThan(1e-17);
  expect(Math.hypot(place.point[0] - x, place.point[1] - y)).toBeLessThan(2e-3);
});

// Hessians of diag(2, 1e12) and diag(2e14, 2): of the lesser curvature Newton's method took no notice.
test.each([
  ['(x - 0.377)^2 + 5e11*(y - 0.211)^2', [0.377, 0.211], [2, 1e12]],
  ['1e14*(x - 1e-7)^2 + y^2', [1e-7, 0], [2, 2e14]],
])('a trough is followed to its bottom however curved it is across: %s', (text, point, eigenvalues) => {
  const features = featuresOf(text);
  expect(features).toHaveLength(1);
  expect(features[0].loss).toBe(0);
  expect(features[0].point[0]).toBeCloseTo(point[0], 12);
  expect(features[0].point[1]).toBeCloseTo(point[1], 12);
  expect(features[0]).toMatchObject({ eigenvalues });
});

// Slope and curvature fade alike there: (x, y) = (0, 0) and (±1/sqrt(200), 0) are the only places without slope.
test('the tail of a bell holds no tops and no saddles', () => {
  expect(featuresOf('-exp(-1000*((x - 0.777)^2 + (y - 0.333)^2))').map(({ kind }) => kind)).toEqual([
    'minimum',
  ]);
  const tops = featuresOf('x^2*exp(-200*(x^2 + y^2))').filter(
    ({ kind }) => kind === 'maximum' || kind === 'saddle',
  );
  expect(tops.map(({ point }) => point[0])).toEqual([
    expect.closeTo(-Math.sqrt(1 / 200), 12),
    expect.closeTo(Math.sqrt(1 / 200), 12),
  ]);
});

// One rounding of 1e15 hides how the bowl falls within 0.35 of its bottom; its slopes do not.
test('rounding of a high loss makes no minima on the slope of a bowl', () => {
  expect(featuresOf('1e15 + (x - .37)^2 + (y + .21)^2')).toEqual([
    {
      kind: 'minimum',
      point: [expect.closeTo(0.37, 12), expect.closeTo(-0.21, 12)],
      loss: 1e15,
      eigenvalues: [expect.closeTo(2, 9), expect.closeTo(2, 9)],
    },
  ]);
});

// sin x sin y has two of each on the diagonals and a saddle between; where the ground is creased no slope is a minimum either.
test('rounding of a high loss adds no places to waves, and none beside a crease', () => {
  const kinds = featuresOf('1e15 + sin(x)*sin(y)').map(({ kind }) => kind);
  expect(kinds).toEqual(['minimum', 'minimum', 'saddle', 'maximum', 'maximum']);
  const creased = featuresOf('1e15 + (x - .37)^2 + (y + .21)^2 + abs(x)');
  expect(creased.filter(({ kind }) => kind === 'minimum')).toEqual([]);
});

// Both have one place without slope, where the Hessian is ((2, -2), (-2, 2)) or diag(0, 2).
test.each([
  ['(x - 0.11)^10 + (y - x)^2', 0.11, 0.11, 4],
  ['(y - x^2)*(y - 3*x^2)', 0, 0, 2],
  ['(x - 0.37)^20 + (y + x)^2', 0.37, -0.37, 4],
])('what Newton finds on its way to the flat place of %s is no other place', (text, x, y, bend) => {
  const [place, ...others] = featuresOf(text).filter(({ kind }) => kind !== 'edge');
  expect(others).toEqual([]);
  expect(place).toMatchObject({ kind: 'flat', eigenvalues: [expect.closeTo(0, 9), expect.closeTo(bend, 6)] });
  expect(Math.hypot(place.point[0] - x, place.point[1] - y)).toBeLessThan(1e-2);
});

// They are 0 on both axes or both diagonals and above it elsewhere; x³y³ has both signs beside its axes.
test.each<[string, (x: number, y: number) => number]>([
  ['x^4*y^4', (x, y) => Math.min(Math.abs(x), Math.abs(y))],
  ['(x^2 - y^2)^4', (x, y) => Math.abs(Math.abs(x) - Math.abs(y))],
])('the lines of minima without curvature of %s are one', (text, distance) => {
  const [lines, ...others] = featuresOf(text);
  expect(others).toEqual([]);
  if (lines.kind !== 'line') throw new Error(lines.kind);
  expect(Math.max(...lines.points.map(([x, y]) => distance(x, y)))).toBeLessThan(1e-6);
  for (const end of [-3, 3])
    for (const axis of [0, 1]) expect(lines.points.some((point) => point[axis] === end)).toBe(true);
});

test('flat places beside lower ground are no line of minima', () => {
  expect(featuresOf('x^3*y^3').map(({ kind }) => kind)).toEqual(['edge', 'edge', 'flat']);
});
