/** Binomial weights of a five by five mean. */
const WEIGHTS = [1, 4, 6, 4, 1];

/**
 * The heights of a terraced range with soft rims: a point next to a jump takes the mean of its neighbourhood, so that
 * rims run straighter than the grid's saw teeth. Points away from jumps stay bit-exact. World heights, NaN for holes.
 */
export function softenRims(heights: Float32Array, size: number): Float32Array {
  const soft = heights.slice();
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      if (isBesideJump(heights, size, i, j)) soft[j * size + i] = meanAround(heights, size, i, j);
    }
  }
  return soft;
}

function isBesideJump(heights: Float32Array, size: number, i: number, j: number): boolean {
  const height = heights[j * size + i];
  if (Number.isNaN(height)) return false;
  for (let row = Math.max(0, j - 1); row <= Math.min(size - 1, j + 1); row++) {
    for (let column = Math.max(0, i - 1); column <= Math.min(size - 1, i + 1); column++) {
      const neighbour = heights[row * size + column];
      if (neighbour !== height && !Number.isNaN(neighbour)) return true;
    }
  }
  return false;
}

function meanAround(heights: Float32Array, size: number, i: number, j: number): number {
  const isInside = i > 1 && j > 1 && i < size - 2 && j < size - 2;
  const mean = isInside ? meanOfAll(heights, size, j * size + i) : NaN;
  return Number.isNaN(mean) ? meanOfThere(heights, size, i, j) : mean;
}

/** NaN where a hole is among them. */
function meanOfAll(heights: Float32Array, size: number, middle: number): number {
  let sum = 0;
  for (let row = -2; row <= 2; row++) {
    const k = middle + row * size;
    const outer = heights[k - 2] + heights[k + 2];
    sum += WEIGHTS[row + 2] * (outer + 4 * (heights[k - 1] + heights[k + 1]) + 6 * heights[k]);
  }
  return sum / 256;
}

/** Of those inside the field that are no holes. */
function meanOfThere(heights: Float32Array, size: number, i: number, j: number): number {
  let sum = 0;
  let weight = 0;
  for (let row = -2; row <= 2; row++) {
    for (let column = -2; column <= 2; column++) {
      const inside = i + column >= 0 && i + column < size && j + row >= 0 && j + row < size;
      const height = inside ? heights[(j + row) * size + i + column] : NaN;
      if (Number.isNaN(height)) continue;
      const share = WEIGHTS[row + 2] * WEIGHTS[column + 2];
      sum += share * height;
      weight += share;
    }
  }
  return sum / weight;
}
