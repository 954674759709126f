import type { Surface } from './surface';

/** How far heights are carried into a hole, so that the rim can be cut between grid points. */
const CARRY = 3;

/** The heights and masks that the surface is drawn from; everything at [j * size + i]. */
export interface SurfaceMask {
  /** World heights with holes filled a few cells deep; NaN farther inside. */
  readonly heights: Float32Array;
  /** Two bytes a point: how solid the ground is (255 ground, 0 hole, half on the rim), and 255 where it is hatched. */
  readonly masks: Uint8Array;
}

/** Prepares holes and hatching; `flat` is 1 where the gradient is exactly zero. */
export function surfaceMask(surface: Surface, flat: Uint8Array): SurfaceMask {
  const { size } = surface;
  const hasHoles = surface.openShare > 0;
  const masks = new Uint8Array(2 * size * size);
  writeSolid(masks, hasHoles ? surface.heights : undefined, size);
  if (flat.includes(1)) writeHatch(masks, surface, flat);
  return { heights: hasHoles ? carryIntoHoles(surface.heights, size) : surface.heights, masks };
}

function writeSolid(masks: Uint8Array, holed: Float32Array | undefined, size: number): void {
  const solid =
    holed &&
    blur(
      Float32Array.from(holed, (height) => (Number.isNaN(height) ? 0 : 1)),
      size,
    );
  for (let k = 0; k < size * size; k++) masks[2 * k] = solid ? Math.round(255 * solid[k]) : 255;
}

/** A point is hatched when its five by five neighbours are flat, and as high on terraces: thin ones would turn to noise. */
function writeHatch(
  masks: Uint8Array,
  { heights, size, piecewiseConstant }: Surface,
  flat: Uint8Array,
): void {
  const levels = piecewiseConstant ? heights : undefined;
  const hatch = erode(erode(flat, levels, size, 1), levels, size, size);
  for (let k = 0; k < size * size; k++) masks[2 * k + 1] = 255 * hatch[k];
}

/** Keeps the points whose neighbours up to two away in one direction are kept and level; beyond the rim counts as so. */
function erode(kept: Uint8Array, levels: Float32Array | undefined, size: number, stride: number): Uint8Array {
  const result = new Uint8Array(size * size);
  for (let k = 0; k < size * size; k++) {
    const place = stride === 1 ? k % size : Math.floor(k / size);
    const last = Math.min(2, size - 1 - place);
    let all = 1;
    for (let d = -Math.min(2, place); all && d <= last; d++) {
      const neighbour = k + d * stride;
      if (!kept[neighbour] || (levels && levels[neighbour] !== levels[k])) all = 0;
    }
    result[k] = all;
  }
  return result;
}

/** A three by three binomial mean. */
function blur(values: Float32Array, size: number): Float32Array {
  return blurAlong(blurAlong(values, size, 1), size, size);
}

function blurAlong(values: Float32Array, size: number, stride: number): Float32Array {
  return values.map((value, k) => {
    const place = stride === 1 ? k % size : Math.floor(k / size);
    const before = place > 0 ? values[k - stride] : value;
    const after = place < size - 1 ? values[k + stride] : value;
    return 0.25 * before + 0.5 * value + 0.25 * after;
  });
}

function carryIntoHoles(heights: Float32Array, size: number): Float32Array {
  let carried = heights;
  for (let round = 0; round < CARRY; round++) {
    const from = carried;
    carried = from.map((height, k) => (Number.isNaN(height) ? neighbourMean(from, size, k) : height));
  }
  return carried;
}

function neighbourMean(heights: Float32Array, size: number, k: number): number {
  const column = k % size;
  const row = Math.floor(k / size);
  let sum = 0;
  let count = 0;
  for (let j = Math.max(0, row - 1); j <= Math.min(size - 1, row + 1); j++) {
    for (let i = Math.max(0, column - 1); i <= Math.min(size - 1, column + 1); i++) {
      const height = heights[j * size + i];
      if (Number.isNaN(height)) continue;
      sum += height;
      count += 1;
    }
  }
  return count > 0 ? sum / count : NaN;
}
