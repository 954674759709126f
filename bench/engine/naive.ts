import type { Evaluate } from './candidate';
import type { Workload } from './workloads';

/** The way it is first written: arrays of arrays, closures, map and reduce. */
export function naive({
  widths,
  activation,
  loss,
  hasSkips,
  samples,
  middle,
  alongA,
  alongB,
}: Workload): Evaluate {
  const inputs = Array.from({ length: samples.count }, (_, sample) =>
    samples.features.map((feature) => feature[sample]),
  );
  const target = Array.from(samples.target);
  const dot = (u: number[], v: number[]) => u.reduce((sum, x, i) => sum + x * v[i], 0);
  const activate = { tanh: Math.tanh, relu: (x: number) => Math.max(0, x), identity: (x: number) => x }[
    activation as 'tanh'
  ];
  const lossOf = (outputs: number[], t: number) => {
    if (loss === 'mse') return (outputs[0] - t) ** 2;
    if (loss === 'crossEntropy') {
      const p = Math.min(1 - 1e-15, Math.max(1e-15, 1 / (1 + Math.exp(-outputs[0]))));
      return -(t * Math.log(p) + (1 - t) * Math.log(1 - p));
    }
    const top = Math.max(...outputs);
    const powers = outputs.map((z) => Math.exp(z - top));
    return -Math.log(powers[t] / powers.reduce((sum, x) => sum + x, 0));
  };
  const layersOf = (theta: number[]) => {
    let at = 0;
    return widths.slice(1).map((outputs, layer) => {
      const weights = Array.from({ length: outputs }, () => theta.slice(at, (at += widths[layer])));
      return { weights, biases: theta.slice(at, (at += outputs)) };
    });
  };
  const total = (theta: number[]) => {
    const layers = layersOf(theta);
    const outputs = inputs.map((x) =>
      layers.reduce((h, { weights, biases }, layer) => {
        const sums = weights.map((w, j) => dot(w, h) + biases[j]);
        if (layer === layers.length - 1) return sums;
        const units = sums.map((z) => activate(z));
        return hasSkips && h.length === units.length ? units.map((unit, j) => unit + h[j]) : units;
      }, x),
    );
    return outputs.reduce((sum, output, sample) => sum + lossOf(output, target[sample]), 0) / samples.count;
  };
  return (as, bs) =>
    Array.from(bs, (b) =>
      Array.from(as, (a) => total(Array.from(middle, (t, k) => t + a * alongA[k] + b * alongB[k]))),
    ).flat();
}
