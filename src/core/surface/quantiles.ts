import type { HeightArray } from '../landscape/heightArray';

/** Enough to know a median to a part in a hundred of its rank. */
const SAMPLE = 16_384;

/** The finite numbers of a field in order. */
export function sortedFinite(values: HeightArray): HeightArray {
  return finite(values, 1).sort();
}

/** The smallest and the largest finite number of a field, and two between them. */
export interface Spread {
  readonly lowest: number;
  readonly median: number;
  /** At 98 of 100. */
  readonly high: number;
  readonly highest: number;
}

/**
 * How the finite numbers of a field are spread; undefined where there is none. Median and high come from some thousands
 * of them.
 */
export function spreadOf(values: HeightArray): Spread | undefined {
  const [lowest, highest] = extremes(values);
  if (lowest > highest) return undefined;
  // An odd stride does not fall into step with the rows of a grid of 2^k or 2^k + 1 columns.
  const sample = finite(values, 2 * Math.floor(values.length / SAMPLE / 2) + 1);
  const last = sample.length - 1;
  if (last < 2) return { lowest, median: highest, high: lowest, highest };
  const [middle, most] = [sample.length >> 1, Math.floor(0.98 * last)];
  const high = select(sample, most, last);
  return { lowest, median: middle < most ? select(sample, middle, most) : high, high, highest };
}

/** The number that would stand at `place` if those up to `last` were in order; smaller ones come before it. */
function select(values: HeightArray, place: number, last: number): number {
  let [left, right] = [0, last];
  while (left < right) {
    const pivot = values[(left + right) >> 1];
    let [i, j] = [left, right];
    while (i <= j) {
      while (values[i] < pivot) i += 1;
      while (values[j] > pivot) j -= 1;
      if (i > j) break;
      const swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else break;
  }
  return values[place];
}

function finite(values: HeightArray, stride: number): HeightArray {
  const most = Math.ceil(values.length / stride);
  const kept = values instanceof Float32Array ? new Float32Array(most) : new Float64Array(most);
  let count = 0;
  for (let k = 0; k < values.length; k += stride) {
    const value = values[k];
    if (value - value === 0) kept[count++] = value;
  }
  return kept.subarray(0, count);
}

function extremes(values: HeightArray): readonly [number, number] {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    if (value - value !== 0) continue;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return [lowest, highest];
}
