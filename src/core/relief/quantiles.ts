/** Enough to know a median to a part in a hundred of its rank, few enough to sort at once. */
const SAMPLE = 16_384;

/** The finite numbers of a field in order. */
export function sortedFinite(values: Float32Array): Float32Array {
  return finite(values, 1).sort();
}

/**
 * The finite numbers of a field in order, thinned out to some thousands; the smallest and the largest of all are
 * always the first and the last. Good for quantiles at a tenth of the time.
 */
export function sortedSample(values: Float32Array): Float32Array {
  // An odd stride does not fall into step with the rows of a grid of 2^k or 2^k + 1 columns.
  const stride = 2 * Math.floor(values.length / SAMPLE / 2) + 1;
  const sample = finite(values, stride).sort();
  const [lowest, highest] = extremes(values);
  if (sample.length < 2) return lowest <= highest ? Float32Array.of(lowest, highest) : sample;
  sample[0] = lowest;
  sample[sample.length - 1] = highest;
  return sample;
}

function finite(values: Float32Array, stride: number): Float32Array {
  const kept = new Float32Array(Math.ceil(values.length / stride));
  let count = 0;
  for (let k = 0; k < values.length; k += stride) {
    const value = values[k];
    if (value - value === 0) kept[count++] = value;
  }
  return kept.subarray(0, count);
}

function extremes(values: Float32Array): readonly [number, number] {
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
