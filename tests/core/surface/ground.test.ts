import { describe, expect, it } from 'vitest';
import { surfaceMask } from '../../../src/core/surface/surfaceMask';
import { isVisible, rayHit } from '../../../src/core/surface/rayHit';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { heightAt, unitFromPlane, worldFromUnit } from '../../../src/core/surface/world';
import { fieldOf } from './field';

const SMOOTH = { piecewiseConstant: false };
const ridge = surfaceFromField(
  fieldOf((a) => Math.max(0, 1 - 6 * Math.abs(a - 0.5)), 65),
  'linear',
  SMOOTH,
);

describe('world', () => {
  it('puts a to the east and b to the north', () => {
    expect(worldFromUnit(ridge, 1, 0)).toEqual({ x: 1, y: 0, z: 1 });
    expect(worldFromUnit(ridge, 0, 1)).toEqual({ x: -1, y: 0, z: -1 });
    expect(unitFromPlane({ a: [-10, 10], b: [0, 4] }, 5, 1)).toEqual({ a: 0.75, b: 0.25 });
    expect(heightAt(ridge, 0.5, 0.3)).toBeCloseTo(ridge.top, 6);
    expect(heightAt(ridge, 1.01, 0.3)).toBeNaN();
  });
});

describe('rayHit', () => {
  it('agrees with the ground straight below', () => {
    for (const a of [0.1, 0.42, 0.5, 0.77]) {
      const distance = rayHit(ridge, { x: 2 * a - 1, y: 3, z: 0.1 }, { x: 0, y: -1, z: 0 });
      expect(3 - (distance ?? NaN)).toBeCloseTo(heightAt(ridge, a, 0.45), 3);
    }
  });

  it('passes beside the block and through holes', () => {
    expect(rayHit(ridge, { x: 1.2, y: 3, z: 0 }, { x: 0, y: -1, z: 0 })).toBeUndefined();
    const open = surfaceFromField(
      fieldOf((a) => (a < 0.5 ? NaN : a)),
      'linear',
      SMOOTH,
    );
    expect(rayHit(open, { x: -0.5, y: 3, z: 0 }, { x: 0, y: -1, z: 0 })).toBeUndefined();
  });

  it('sees what a ridge does not hide', () => {
    const west = { x: -4, y: 1, z: 0 };
    expect(isVisible(ridge, worldFromUnit(ridge, 0.2, 0.5), west)).toBe(true);
    expect(isVisible(ridge, worldFromUnit(ridge, 0.7, 0.5), west)).toBe(false);
    expect(isVisible(ridge, worldFromUnit(ridge, 0.7, 0.5), { x: 0, y: 6, z: 0 })).toBe(true);
  });
});

describe('solidGround', () => {
  it('is half solid on the rim of a hole and carries heights a little into it', () => {
    const holed = surfaceFromField(
      fieldOf((a, b) => (a > 0.4 ? NaN : b), 21),
      'linear',
      SMOOTH,
    );
    const { heights, masks } = surfaceMask(holed, new Uint8Array(441));
    const row = 10 * 21;
    expect(masks[2 * row]).toBe(255);
    expect(masks[2 * (row + 8)] + masks[2 * (row + 9)]).toBe(255);
    expect(masks[2 * (row + 12)]).toBe(0);
    expect(heights[row + 10]).toBeCloseTo(heights[row + 5], 6);
    expect(heights[row + 15]).toBeNaN();
  });

  it('hatches only where the neighbours are flat too', () => {
    const plain = surfaceFromField(
      fieldOf((a) => a, 21),
      'linear',
      SMOOTH,
    );
    const flat = Uint8Array.from({ length: 441 }, (_, k) => (k % 21 < 6 ? 1 : 0));
    const { masks } = surfaceMask(plain, flat);
    const hatched = Array.from({ length: 21 }, (_, i) => masks[2 * (210 + i) + 1]);
    expect(hatched.slice(0, 6)).toEqual([255, 255, 255, 255, 0, 0]);
  });
});

describe('terraces', () => {
  it('keep level parts bit-exact and slope only beside a jump', () => {
    const step = surfaceFromField(
      fieldOf((a) => (a > 0.5 ? 1 : 0), 21),
      'linear',
      { piecewiseConstant: true },
    );
    const row = [...step.heights.subarray(210, 231)];
    expect(new Set(row.slice(0, 9))).toEqual(new Set([0]));
    expect(new Set(row.slice(13))).toEqual(new Set([row[20]]));
    expect(row).toEqual([...row].sort((p, q) => p - q));
  });
});
