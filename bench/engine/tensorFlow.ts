import type * as tensorFlow from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Evaluate } from './candidate';
import type { Workload } from './workloads';

export type TensorFlow = typeof tensorFlow;

/** Point by point as its documentation does it: a layer is one fused product over all samples. */
export function tensorFlowNetwork(tf: TensorFlow, work: Workload): Evaluate {
  const { widths, activation, loss, hasSkips, samples, middle, alongA, alongB } = work;
  const { count, features } = samples;
  const rows = Float32Array.from({ length: count * widths[0] }, (_, k) => {
    return features[k % widths[0]][Math.floor(k / widths[0])];
  });
  const inputs = tf.tensor2d(rows, [count, widths[0]]);
  const isRow = loss === 'softmaxCrossEntropy';
  const target = isRow
    ? tf.oneHot(tf.tensor1d(Int32Array.from(samples.target), 'int32'), widths.at(-1)!)
    : tf.tensor2d(Float32Array.from(samples.target), [count, 1]);
  const lossOf = {
    mse: (outputs: Tensor) => tf.mean(tf.squaredDifference(outputs, target)),
    crossEntropy: (outputs: Tensor) => tf.losses.sigmoidCrossEntropy(target, outputs),
    softmaxCrossEntropy: (outputs: Tensor) => tf.losses.softmaxCrossEntropy(target, outputs),
  }[loss];

  const lossAt = (theta: Float32Array): Tensor => {
    let units = inputs;
    let at = 0;
    const take = (size: number) => theta.subarray(at, (at += size));
    for (let layer = 1; layer < widths.length; layer++) {
      const [wide, outputs] = [widths[layer - 1], widths[layer]];
      const isLast = layer === widths.length - 1;
      // Its product by transposed weights adds wrong biases (4.22), and is slower.
      const b = tf.transpose(tf.tensor2d(take(outputs * wide), [outputs, wide]));
      const bias = tf.tensor1d(take(outputs));
      const fused = !isLast && activation === 'relu' ? 'relu' : 'linear';
      const sums = tf.fused.matMul({ a: units, b, bias, activation: fused });
      const above = !isLast && activation === 'tanh' ? tf.tanh(sums) : sums;
      units = hasSkips && !isLast && wide === outputs ? tf.add(above, units) : above;
    }
    return lossOf(units);
  };
  const at = (a: number, b: number) =>
    tf.tidy(
      () => lossAt(Float32Array.from(middle, (t, k) => t + a * alongA[k] + b * alongB[k])).dataSync()[0],
    );
  return (as, bs) => Array.from(bs, (b) => Array.from(as, (a) => at(a, b))).flat();
}

/** Rastrigin's surface, the whole grid as one tensor. */
export function tensorFlowSurface(tf: TensorFlow): Evaluate {
  const dent = (x: Tensor) => tf.sub(tf.square(x), tf.mul(10, tf.cos(tf.mul(2 * Math.PI, x))));
  return (as, bs) =>
    tf.tidy(() => {
      const x = tf.tile(tf.tensor2d(Float32Array.from(as), [1, as.length]), [bs.length, 1]);
      const y = tf.tile(tf.tensor2d(Float32Array.from(bs), [bs.length, 1]), [1, as.length]);
      return tf.add(20, tf.add(dent(x), dent(y))).dataSync();
    });
}
