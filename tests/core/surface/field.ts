import type { HeightField } from '../../../src/core/landscape/heightField';

/** A field of size x size samples of f over the unit square; stored relative to `reference`. */
export function fieldOf(f: (a: number, b: number) => number, size = 33, reference = 0): HeightField {
  const heights = new Float32Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) heights[j * size + i] = f(i / (size - 1), j / (size - 1));
  }
  const finite = [...heights].filter(Number.isFinite);
  return {
    size,
    domain: { a: [0, 1], b: [0, 1] },
    reference,
    heights,
    flat: new Uint8Array(size * size),
    piecewiseConstant: false,
    min: finite.length > 0 ? Math.min(...finite) + reference : NaN,
    max: finite.length > 0 ? Math.max(...finite) + reference : NaN,
  };
}
