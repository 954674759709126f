import { describe, expect, test } from 'vitest';
import { compassDirection } from '../../../src/core/camera/compassDirection';
import { stepped, type Pace, type Stand } from '../../../src/core/camera/step';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { fieldOf } from '../surface/field';

const level = surfaceFromField(fieldOf(() => 1, 33), 'linear', { piecewiseConstant: false }); // prettier-ignore
const middle: Stand = { a: 0.5, b: 0.5, heading: 0, pitch: 0 };
const still: Pace = { forward: 0, right: 0, turn: 0, haste: 1 };

test.each([
  [0, 0, 1],
  [90, 1, 0],
  [180, 0, -1],
  [225, -Math.SQRT1_2, -Math.SQRT1_2],
])('ahead to %i degrees goes east %f and north %f', (heading, east, north) => {
  const { a, b } = stepped(level, { ...middle, heading }, { ...still, forward: 1 }, 1);
  const length = Math.hypot(a - 0.5, b - 0.5);
  expect(length).toBeGreaterThan(0.05);
  expect((a - 0.5) / length).toBeCloseTo(east, 6);
  expect((b - 0.5) / length).toBeCloseTo(north, 6);
});

test('aside is to the right of ahead, and back is back', () => {
  const east = stepped(level, middle, { ...still, right: 1 }, 1);
  expect(east.a).toBeGreaterThan(0.55);
  expect(east.b).toBeCloseTo(0.5, 9);
  expect(stepped(level, middle, { ...still, forward: -1 }, 1).b).toBeLessThan(0.45);
});

test('a turn goes clockwise and once around', () => {
  const { heading, a } = stepped(level, { ...middle, heading: 350 }, { ...still, turn: 1 }, 0.25);
  expect([heading, a]).toEqual([10, 0.5]);
});

test('nobody leaves the region', () => {
  const far = stepped(level, { ...middle, heading: 45 }, { ...still, forward: 1, haste: 3 }, 100);
  expect([far.a, far.b]).toEqual([1, 1]);
});

test('nor steps into a hole', () => {
  const holed = surfaceFromField(
    fieldOf((a) => (a > 0.55 ? NaN : a), 65),
    'linear',
    { piecewiseConstant: false },
  );
  let stand: Stand = { ...middle, heading: 90 };
  for (let k = 0; k < 200; k++) stand = stepped(holed, stand, { ...still, forward: 1 }, 0.05);
  expect(stand.a).toBeLessThanOrEqual(0.55);
});

test('uphill takes longer than downhill', () => {
  const slope = surfaceFromField(fieldOf((a) => a, 33), 'linear', { piecewiseConstant: false }); // prettier-ignore
  const way = (heading: number) =>
    Math.abs(stepped(slope, { ...middle, heading }, { ...still, forward: 1 }, 0.5).a - 0.5);
  expect(way(90)).toBeLessThan(0.9 * way(270));
});

describe('a direction of the compass', () => {
  test.each([
    [0, -1, 0],
    [1, -1, 45],
    [1, 0, 90],
    [0, 1, 180],
    [-1, 0, 270],
    [-1, -1, 315],
  ])('of a way %i east and %i south is %i', (x, z, degrees) => {
    expect(compassDirection(x, z)).toBeCloseTo(degrees, 9);
  });
});
