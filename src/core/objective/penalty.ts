import { denseLayers, parameterCount, type Layer } from '../models/layers';

/** Adds l1 |theta| + l2 theta^2 / 2, summed over all parameters, or over all but the biases. */
export interface Penalty {
  readonly l1: number;
  readonly l2: number;
  readonly biases: boolean;
}

export const noPenalty: Penalty = { l1: 0, l2: 0, biases: true };

/** A penalty on the parameters of certain layers. */
export interface PenaltyTerm {
  value(theta: Float64Array): number;
  /** The derivative by the parameter with this index; that of |theta| at 0 is 0. */
  slope(index: number, value: number): number;
  /** The second derivative by it. */
  curvature(index: number): number;
}

export function penaltyTerm({ l1, l2, biases }: Penalty, layers: readonly Layer[]): PenaltyTerm {
  if (l1 === 0 && l2 === 0) return { value: () => 0, slope: () => 0, curvature: () => 0 };
  const counts = biases ? new Uint8Array(parameterCount(layers)).fill(1) : weightsAmong(layers);
  return {
    value: (theta) =>
      theta.reduce(
        (total, value, k) =>
          counts[k] === 1 ? total + l1 * Math.abs(value) + 0.5 * l2 * value * value : total,
        0,
      ),
    slope: (k, value) => (counts[k] === 1 ? l1 * Math.sign(value) + l2 * value : 0),
    curvature: (k) => (counts[k] === 1 ? l2 : 0),
  };
}

/** 1 for every weight, 0 for every bias, in the order of theta. */
function weightsAmong(layers: readonly Layer[]): Uint8Array {
  const counts = new Uint8Array(parameterCount(layers));
  for (const { offset, inputs, outputs } of denseLayers(layers))
    counts.fill(1, offset, offset + inputs * outputs);
  return counts;
}
