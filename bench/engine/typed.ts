import type { Evaluate } from './candidate';
import type { Workload } from './workloads';

/** Good JavaScript: typed arrays in f64, four outputs at a time in registers, no allocation, no projection. */
export function typed({
  widths,
  activation,
  loss,
  hasSkips,
  samples,
  middle,
  alongA,
  alongB,
}: Workload): Evaluate {
  const { count, target } = samples;
  const inputs = new Float64Array(count * widths[0]);
  samples.features.forEach((feature, unit) =>
    feature.forEach((x, sample) => (inputs[sample * widths[0] + unit] = x)),
  );
  const buffers = widths.map((width) => new Float64Array(width * count));
  const theta = new Float64Array(middle.length);

  const dense = (offset: number, from: Float64Array, to: Float64Array, wide: number, outputs: number) => {
    const biases = offset + wide * outputs;
    for (let n = 0; n < count; n++) {
      const [source, goal] = [n * wide, n * outputs];
      let j = 0;
      for (; j + 3 < outputs; j += 4) {
        const w0 = offset + j * wide;
        const [w1, w2, w3] = [w0 + wide, w0 + 2 * wide, w0 + 3 * wide];
        let s0 = theta[biases + j];
        let s1 = theta[biases + j + 1];
        let s2 = theta[biases + j + 2];
        let s3 = theta[biases + j + 3];
        for (let k = 0; k < wide; k++) {
          const x = from[source + k];
          s0 += theta[w0 + k] * x;
          s1 += theta[w1 + k] * x;
          s2 += theta[w2 + k] * x;
          s3 += theta[w3 + k] * x;
        }
        to[goal + j] = s0;
        to[goal + j + 1] = s1;
        to[goal + j + 2] = s2;
        to[goal + j + 3] = s3;
      }
      for (; j < outputs; j++) {
        let sum = theta[biases + j];
        for (let k = 0; k < wide; k++) sum += theta[offset + j * wide + k] * from[source + k];
        to[goal + j] = sum;
      }
    }
  };
  const activate = (units: Float64Array) => {
    if (activation === 'tanh') for (let k = 0; k < units.length; k++) units[k] = Math.tanh(units[k]);
    else if (activation === 'relu')
      for (let k = 0; k < units.length; k++) units[k] = units[k] > 0 ? units[k] : 0;
  };
  const total = (outputs: Float64Array) => {
    let sum = 0;
    if (loss === 'mse') {
      for (let n = 0; n < count; n++) sum += (outputs[n] - target[n]) ** 2;
    } else if (loss === 'crossEntropy') {
      for (let n = 0; n < count; n++) {
        const z = outputs[n];
        sum += (z > 0 ? z : 0) + Math.log1p(Math.exp(z > 0 ? -z : z)) - target[n] * z;
      }
    } else {
      const classes = widths.at(-1)!;
      for (let n = 0; n < count; n++) {
        const at = n * classes;
        let top = outputs[at];
        for (let c = 1; c < classes; c++) if (outputs[at + c] > top) top = outputs[at + c];
        let powers = 0;
        for (let c = 0; c < classes; c++) powers += Math.exp(outputs[at + c] - top);
        sum += top + Math.log(powers) - outputs[at + target[n]];
      }
    }
    return sum / count;
  };
  const lossAt = () => {
    let units = inputs;
    let offset = 0;
    for (let layer = 1; layer < widths.length; layer++) {
      const [below, above] = [units, buffers[layer]];
      dense(offset, below, above, widths[layer - 1], widths[layer]);
      if (layer < widths.length - 1) {
        activate(above);
        if (hasSkips && below.length === above.length)
          for (let k = 0; k < above.length; k++) above[k] += below[k];
      }
      units = above;
      offset += widths[layer] * (widths[layer - 1] + 1);
    }
    return total(units);
  };
  return (as, bs) => {
    const losses = new Float64Array(as.length * bs.length);
    let at = 0;
    for (const b of bs) {
      for (const a of as) {
        for (let k = 0; k < theta.length; k++) theta[k] = middle[k] + a * alongA[k] + b * alongB[k];
        losses[at++] = lossAt();
      }
    }
    return losses;
  };
}
