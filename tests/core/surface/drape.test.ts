import { describe, expect, it } from 'vitest';
import { clipToUnit, drape, exitBefore, SEGMENT_STRIDE, walkerAt } from '../../../src/core/surface/drape';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { fieldOf } from './field';

const field = fieldOf((a, b) => a * a + b, 33);
const surface = surfaceFromField(field, 'linear', { piecewiseConstant: false });
const domain = { a: [-4, 4], b: [0, 2] } as const;

function segmentsOf(points: number[], on = surface): Float32Array[] {
  const flat = drape(Float64Array.from(points), on, domain);
  return Array.from({ length: flat.length / SEGMENT_STRIDE }, (_, k) =>
    flat.subarray(k * SEGMENT_STRIDE, (k + 1) * SEGMENT_STRIDE),
  );
}

describe('drape', () => {
  it('follows the ground from the first to the last point and counts steps', () => {
    const segments = segmentsOf([-4, 0, 0, 1, 4, 2]);
    expect(segments[0][0]).toBe(-1);
    expect(segments[0][2]).toBe(1);
    expect(segments.at(-1)?.[4]).toBe(1);
    expect(segments.at(-1)?.[7]).toBe(2);
    const middle = segments.find((segment) => segment[3] === 1);
    expect(middle?.[0]).toBeCloseTo(0, 6);
    expect(middle?.[1]).toBeCloseTo(surface.heights[16 * 33 + 16] + 0.006, 5);
    segments.slice(1).forEach((segment, k) => expect(segment[8]).toBeGreaterThan(segments[k][8]));
  });

  it('stops at the edge of the block, never runs along it, and comes back in', () => {
    const segments = segmentsOf([0, 1, 8, 1, 8, 1.5, 0, 1.5]);
    const xs = segments.map((segment) => segment[4]);
    expect(Math.max(...xs)).toBe(1);
    const atEdge = segments.filter((segment) => segment[0] === 1 && segment[4] === 1);
    expect(atEdge).toEqual([]);
    expect(segments.some((segment) => segment[0] === 1 && segment[3] > 2)).toBe(true);
  });

  it('leaves holes and non-finite points out', () => {
    const holed = surfaceFromField(
      fieldOf((a, b) => (a > 0.4 && a < 0.6 ? NaN : b), 33),
      'linear',
      { piecewiseConstant: false },
    );
    for (const segment of segmentsOf([-4, 1, 4, 1], holed)) expect(segment.every(Number.isFinite)).toBe(true);
    expect(segmentsOf([0, 1, NaN, 1])).toEqual([]);
    expect(segmentsOf([0, 1])).toEqual([]);
  });

  it('stays affordable for a path that leaps across the range thousands of times', () => {
    const leaps = Array.from({ length: 20_000 }, (_, k) => (k % 2 ? 2 : k % 4 ? -4 : 4));
    expect(segmentsOf(leaps).length).toBeLessThan(90_000);
  });
});

describe('walkerAt', () => {
  const points = Float64Array.from([-4, 0, 4, 2, 40, 2]);

  it('stands between steps and outside nowhere', () => {
    expect(walkerAt(points, surface, domain, 0.5)).toMatchObject({ x: 0, z: 0 });
    expect(walkerAt(points, surface, domain, 1)).toMatchObject({ x: 1, z: -1 });
    expect(walkerAt(points, surface, domain, 1.5)).toBeUndefined();
    expect(walkerAt(points, surface, domain, 99)).toBeUndefined();
  });
});

describe('clipToUnit', () => {
  it('gives the shares of the line inside', () => {
    expect(clipToUnit({ a: -1, b: 0.5 }, { a: 1, b: 0.5 })).toEqual([0.5, 1]);
    expect(clipToUnit({ a: 0.2, b: 0.2 }, { a: 0.2, b: 0.2 })).toEqual([0, 1]);
    expect(clipToUnit({ a: 2, b: 0 }, { a: 2, b: 1 })).toBeUndefined();
    expect(clipToUnit({ a: -1, b: 0 }, { a: 0, b: 5 })).toBeUndefined();
  });
});

describe('a walker that is outside', () => {
  const exit = (points: number[], step: number) =>
    exitBefore(Float64Array.from(points), surface, domain, step);

  it('was seen last where its path crossed the rim', () => {
    const path = [0, 1, 8, 1, 9, 1];
    expect([exit(path, 1), exit(path, 2)].map((place) => place && [place.x, place.z])).toEqual([[1, 0], [1, 0]]); // prettier-ignore
  });

  it('or where it last stood, when it went nowhere', () => {
    const place = exit([0, 1, 2, 1, NaN, NaN], 2)!;
    expect([place.x, place.z]).toEqual([0.5, 0]);
  });

  it('or never', () => {
    expect(exit([8, 1, 9, 1], 1)).toBeUndefined();
  });
});
