import { describe, expect, it } from 'vitest';
import { softenRims } from '../../../src/core/surface/softenRims';

const size = 12;
const weights = [1, 4, 6, 4, 1];

/** The mean by its definition, over the neighbours that are there. */
function meanAround(heights: Float32Array, i: number, j: number): number {
  const parts = weights.flatMap((down, row) =>
    weights.map((across, column) => {
      const [x, y] = [i + column - 2, j + row - 2];
      const height = x < 0 || y < 0 || x >= size || y >= size ? NaN : heights[y * size + x];
      return { weight: down * across, height };
    }),
  );
  const there = parts.filter(({ height }) => !Number.isNaN(height));
  const total = there.reduce((sum, { weight, height }) => sum + weight * height, 0);
  return total / there.reduce((sum, { weight }) => sum + weight, 0);
}

describe('soft rims', () => {
  const terraces = Float32Array.from({ length: size * size }, (_, k) => {
    const [i, j] = [k % size, Math.floor(k / size)];
    if (i === 9 && j > 6) return NaN;
    return i < 4 ? 1 : j < 6 ? 2 : 5;
  });
  const soft = softenRims(terraces, size);

  it('take the mean of the neighbourhood beside a jump, and leave the rest alone', () => {
    for (let j = 0; j < size; j++) {
      for (let i = 0; i < size; i++) {
        const height = terraces[j * size + i];
        const around = [-1, 0, 1].flatMap((row) =>
          [-1, 0, 1].map((column) => [i + column, j + row] as const),
        );
        const isBeside = around.some(([x, y]) => {
          const neighbour = x < 0 || y < 0 || x >= size || y >= size ? height : terraces[y * size + x];
          return !Number.isNaN(neighbour) && neighbour !== height;
        });
        if (Number.isNaN(height) || !isBeside) expect(soft[j * size + i]).toBe(height);
        else expect(soft[j * size + i]).toBeCloseTo(meanAround(terraces, i, j), 6);
      }
    }
  });

  it('soften some and leave some', () => {
    const changed = soft.filter((height, k) => !Object.is(height, terraces[k])).length;
    expect(changed).toBeGreaterThan(20);
    expect(changed).toBeLessThan(size * size - 20);
  });
});
