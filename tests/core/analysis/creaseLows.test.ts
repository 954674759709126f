import { describe, expect, test } from 'vitest';
import { featuresOfRegion, type Feature } from '../../../src/core/analysis/regionFeatures';
import { placesOf, typedPlane } from './typedSurfaces';

const minimaOf = (text: string): Feature[] =>
  placesOf(text).filter(({ kind }) => kind !== 'saddle' && kind !== 'maximum');

/**
 * Two creases that cross at (p, q), with sides as steep as the way to the crossing, over a bowl: along x = p the ground is
 * lowest at y = 0, which is a minimum where the sides rise faster than the bowl falls across, and the same the other way.
 */
const crossings: readonly (readonly [k: number, p: number, q: number, c: number, d: number])[] = [
  [1, 1 / 3, 1 / 7, 0.01, 0.01],
  [2, 1 / 3, 1, 0.2, 0.2],
  [1, -0.77, 0.41, 0.05, 0.02],
  [0.3, 1.234, -1.777, 0.01, 0.04],
  [5, 0.019, 2.1, 0.3, 0.1],
  [1, Math.SQRT1_2, Math.E / 2, 0.1, 0.1],
  [4, -1.01, -0.33, 0.7, 0.2],
];

test.each(crossings)(
  '%d |x - %d| |y - %d| over %d x² + %d y² has its minima on the creases',
  (k, p, q, c, d) => {
    const minima: [number, number][] = [];
    if (k * Math.abs(q) > 2 * c * Math.abs(p)) minima.push([p, 0]);
    if (k * Math.abs(p) > 2 * d * Math.abs(q)) minima.push([0, q]);
    expect(k * k).toBeGreaterThan(4 * c * d);
    const found = minimaOf(`${k}*abs(x-(${p}))*abs(y-(${q}))+${c}*x^2+${d}*y^2`);
    expect(found.map(({ kind }) => kind)).toEqual(minima.map(() => 'crease'));
    for (const [a, b] of minima) {
      const nearest = found.find(({ point: [x, y] }) => Math.hypot(x - a, y - b) < 1e-6)!;
      expect(nearest).toBeDefined();
      expect(nearest.loss).toBeCloseTo(c * a * a + d * b * b, 12);
    }
  },
);

// Rows of the grid lie as far above as below.
test('a minimum in the middle between two lines of the grid is found', () => {
  const plane = typedPlane('abs(x-1/3)*abs(y-1/7)+0.01*x^2+0.01*y^2');
  const { features } = featuresOfRegion(plane, { a: [-3, 3], b: [-3.01875, 2.98125] }, Infinity);
  const places = features.filter(({ kind }) => kind === 'crease').map(({ point }) => point);
  expect(places).toEqual([
    [expect.closeTo(0, 12), expect.closeTo(1 / 7, 12)],
    [expect.closeTo(1 / 3, 12), expect.closeTo(0, 8)],
  ]);
});

describe('on the rim', () => {
  // Along x = 1/3 the ground falls towards both sides, along y = 1 it is lowest at x = 0, where its sides rise by 2/3 and fall by 0.4.
  test('creases that fall outwards end in minima', () => {
    const found = minimaOf('2*abs(x-1/3)*abs(y-1)+0.2*x^2-0.2*y^2');
    const places = found.map(({ kind, point }) => [kind, ...point.map((part) => part.toFixed(9).replace('-0.000000000', '0.000000000'))].join(' ')); // prettier-ignore
    expect(new Set(places)).toEqual(
      new Set([
        'edge 0.333333333 -3.000000000',
        'edge 0.333333333 3.000000000',
        'crease 0.000000000 1.000000000',
      ]),
    );
    expect(found).toHaveLength(3);
  });

  // Three grooves half a cell wide in a slope, each with a ridge on both sides.
  test('narrow grooves are found beside low ridges', () => {
    const groove = (at: number, depth: number) => `${depth}*max(0, 1-abs(x-${at})/0.02)`;
    const ridge = (at: number) => `0.001*max(0, 1-abs(abs(x-${at})-0.03)/0.01)`;
    const grooves = [-1.2345, 0.3137, 2.0101];
    const text = `-y+0.01*x${grooves.map((at, k) => `-${groove(at, 0.01 * (k + 1))}+${ridge(at)}`).join('')}`;
    const edges = minimaOf(text);
    expect(edges.map(({ kind }) => kind)).toEqual(edges.map(() => 'edge'));
    for (const at of grooves) {
      expect(edges.some(({ point: [x, y] }) => Math.abs(x - at) < 1e-9 && y === 3)).toBe(true);
    }
  });
});

test('a level crease is one line however it lies on the grid', () => {
  for (const text of ['abs(x-0.3*y)', 'abs(x-1.7*y+0.1)', 'abs(y-sin(2*x))'])
    expect(minimaOf(text).map(({ kind }) => kind)).toEqual(['line']);
});
