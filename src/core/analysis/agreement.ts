import type { HeightField } from '../landscape/heightField';
import { hypot } from '../math/elementary';

/**
 * Spearman's rank correlation of the heights of two fields over their common grid points: 1 where both put every
 * point in the same order. Ties share their mean rank; points without a number in either are left out; NaN for a level
 * field. (Spearman 1904.)
 */
export function rankCorrelation(one: HeightField, other: HeightField): number {
  const [coarse, fine] = one.size <= other.size ? [one, other] : [other, one];
  const stride = (fine.size - 1) / (coarse.size - 1);
  if (!Number.isInteger(stride))
    throw new Error(`grids do not share their points: ${one.size}, ${other.size}`);
  const pairs: [number, number][] = [];
  coarse.heights.forEach((height, at) => {
    const [i, j] = [at % coarse.size, Math.floor(at / coarse.size)];
    const against = fine.heights[stride * (j * fine.size + i)];
    if (Number.isFinite(height) && Number.isFinite(against)) pairs.push([height, against]);
  });
  return correlation(ranksOf(pairs.map(([height]) => height)), ranksOf(pairs.map(([, height]) => height)));
}

/**
 * The mean cosine between the slopes of two fields: 1 where every walker would set out in the same direction, -1 where
 * in opposite ones. Slopes are central differences in shares of the region; points where either ground is level or no
 * number are left out, NaN where all are.
 */
export function meanSlopeCosine(first: HeightField, second: HeightField): number {
  const [coarse, fine] = first.size <= second.size ? [first, second] : [second, first];
  const stride = (fine.size - 1) / (coarse.size - 1);
  let [sum, count] = [0, 0];
  for (let j = 1; j < coarse.size - 1; j++) {
    for (let i = 1; i < coarse.size - 1; i++) {
      const [xa, ya] = slopeAt(coarse, i, j, 1);
      const [xb, yb] = slopeAt(fine, stride * i, stride * j, stride);
      const [one, other] = [hypot(xa, ya), hypot(xb, yb)];
      const cosine = (xa / one) * (xb / other) + (ya / one) * (yb / other);
      if (!Number.isFinite(cosine)) continue;
      sum += cosine;
      count += 1;
    }
  }
  return sum / count;
}

function slopeAt({ heights, size }: HeightField, i: number, j: number, reach: number): [number, number] {
  const at = j * size + i;
  return [heights[at + reach] - heights[at - reach], heights[at + reach * size] - heights[at - reach * size]];
}

/** From 1; equal values share the mean of their ranks. */
function ranksOf(values: readonly number[]): Float64Array {
  const order = values.map((_, index) => index).sort((p, q) => values[p] - values[q]);
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]] === values[order[first]]) last += 1;
    for (let place = first; place <= last; place++) ranks[order[place]] = 1 + (first + last) / 2;
    first = last + 1;
  }
  return ranks;
}

/** Pearson's. */
function correlation(p: Float64Array, q: Float64Array): number {
  const mean = (p.length + 1) / 2;
  let [across, along, beside] = [0, 0, 0];
  for (let k = 0; k < p.length; k++) {
    const [one, other] = [p[k] - mean, q[k] - mean];
    across += one * other;
    along += one * one;
    beside += other * other;
  }
  return across / Math.sqrt(along * beside);
}
