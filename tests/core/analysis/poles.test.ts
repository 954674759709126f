import { describe, expect, test } from 'vitest';
import type { Feature } from '../../../src/core/analysis/regionFeatures';
import { featuresOf, six, type Sides } from './typedSurfaces';

const kindsOf = (features: readonly Feature[]) => features.map(({ kind }) => kind);

describe('ground that falls to -∞ is said to fall, once and first', () => {
  // What else the region holds, by hand.
  test.each<[string, Sides, Feature['kind'][]]>([
    ['1/x+y^2', six, ['edge']],
    ['1/x', six, ['edge']],
    ['1/x^3+y^2', six, ['edge']],
    ['x+1/x+y^2', six, ['edge', 'saddle', 'minimum']],
    ['1/(x+y)+x^2+y^2', six, ['minimum']],
    ['1/(x-0.3)^3+y^2', six, ['edge']],
    ['1/(x-0.3)+y^2', six, ['edge']],
    ['log(x^2+y^2)', six, []],
    ['-1/(x^2+y^2)', six, []],
    ['y^2-1/(x-0.3)^2', six, []],
    ['log(abs(x))', six, []],
    ['log(abs(x-0.3)+abs(y-0.1))', six, []],
    ['tan(x)', six, ['edge']],
    // Its hollow between 0 and π is a line, its ridge between -π and 0 has no bend along it.
    ['1/sin(x)', six, ['edge', 'flat', 'line']],
    // On the rim, in a corner, and outside of a quarter.
    ['1/(x-3)+y^2', six, []],
    ['log(x+3)', six, []],
    ['log((x-3)^2+(y-3)^2)', six, []],
    ['1/x+1/(y-1)', [0, 1, 0, 1], []],
    ['-1/x^2-y^2', six, []],
  ])('%s on %j', (text, sides, others) => {
    const { features, unfollowed } = featuresOf(text, sides);
    expect(kindsOf(features)).toEqual(['falling', ...others]);
    expect(unfollowed).toBe(0);
  });

  test('also where all else is lower on the grid', () => {
    const [first, second, ...others] = featuresOf('min(log(abs(x))+5, (x-1)^2+y^2-10)').features;
    expect(others).toEqual([]);
    expect(first.kind).toBe('falling');
    expect(second).toMatchObject({ kind: 'minimum', point: [expect.closeTo(1, 12), expect.closeTo(0, 12)] });
    expect(first.loss).toBeGreaterThan(second.loss);
  });
});

test.each([
  ['1/x^2', 2],
  ['1/abs(x)+y^2', 2],
  ['1/(x^2+y^2)', 4],
])('%s rises at its pole, and is lowest in %i places on the rim', (text, count) => {
  expect(kindsOf(featuresOf(text).features)).toEqual(Array.from({ length: count }, () => 'edge'));
});

// The slope is steep, but there is a bottom.
test.each<[string, Feature['kind'], number]>([
  ['-1/(abs(x)+1e-6)+y^2', 'crease', -1e6],
  ['-1/(x^2+y^2+1e-12)', 'minimum', -1e12],
  ['-1/(abs(x)+abs(y)+1e-9)', 'crease', -1e9],
  ['abs(x)^0.01+y^2', 'crease', 0],
])('%s does not fall without end', (text, kind, loss) => {
  const [place, ...others] = featuresOf(text).features;
  expect(others).toEqual([]);
  expect(place).toMatchObject({ kind, point: [0, 0] });
  expect(Math.abs(place.loss - loss)).toBeLessThanOrEqual(1e-12 * Math.abs(loss));
});

test.each([
  ['-x', 1],
  ['exp(-x)', 1],
  ['-abs(x)', 2],
  ['x', 1],
])('%s is lowest along %i sides, each listed once', (text, count) => {
  const { features, unfollowed } = featuresOf(text);
  expect(kindsOf(features)).toEqual(Array.from({ length: count }, () => 'edge'));
  expect(unfollowed).toBe(0);
});

test('a low place is told from what the ground usually rises beside it, however high the wall next to it is', () => {
  // At 0.3 a grid point lies a rounding beside the pole, 4e15 high.
  const [first] = featuresOf('1/(x-0.3)+y^2').features;
  expect(first).toMatchObject({ kind: 'falling', point: [expect.closeTo(0.2625, 9), expect.closeTo(0, 9)] });
});
