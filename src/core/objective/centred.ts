import { mean } from '../math/linear';
import type { Range } from '../models/model';
import { isFarOff } from '../models/viewRanges';
import type { ChosenLoss } from './compiledObjective';
import { noPenalty, type PenaltyTerm } from './penalty';
import type { Objective } from './objective';

/** The same loss with features that are far off counted from their means: a bias is then the answer at these. */
export interface Centred {
  /** Without its penalty, which is on the parameters of the loss itself. */
  readonly chosen: ChosenLoss;
  /** Of its parameters; within them those of the loss itself are within theirs. */
  readonly ranges: readonly Range[];
  /** The parameters of the loss itself. */
  parametersOf(theta: Float64Array): Float64Array;
  /** Derivatives by its parameters, from those by the parameters of the loss itself. */
  slopesOf(gradient: Float64Array): Float64Array;
  /** Parameters of the loss itself without what the first output has, the same for every output of a single layer. */
  relativeToFirst(parameters: Float64Array): Float64Array;
}

/**
 * A loss whose first layer reads features that are far off, centred: weights and biases no longer make up for each other.
 * Undefined where none are, or where it would not be the same loss.
 */
export function centred(chosen: ChosenLoss, ranges: readonly Range[]): Centred | undefined {
  const { network, samples } = chosen;
  const [first] = network.layers;
  if (first?.kind !== 'dense' || !first.bias || network.reproduces) return undefined;
  const { inputs, outputs } = first;
  const means = samples.features.slice(0, inputs).map((values) => (isFarOff(values) ? mean(values) : 0));
  if (means.every((value) => value === 0)) return undefined;
  const biasOf = (output: number) => inputs * outputs + output;

  const centredRanges = [...ranges];
  for (let output = 0; output < outputs; output++) {
    let [low, high] = ranges[biasOf(output)];
    means.forEach((value, input) => {
      const ends = ranges[output * inputs + input].map((end) => end * value);
      low += Math.max(...ends);
      high += Math.min(...ends);
    });
    if (!(low < high)) return undefined;
    centredRanges[biasOf(output)] = [low, high];
  }

  const features = samples.features.map((values, input) =>
    values.map((value) => value - (means[input] ?? 0)),
  );
  return {
    chosen: { ...chosen, samples: { ...samples, features }, penalty: noPenalty },
    ranges: centredRanges,
    parametersOf(theta) {
      const parameters = theta.slice();
      for (let output = 0; output < outputs; output++)
        for (let input = 0; input < inputs; input++)
          parameters[biasOf(output)] -= theta[output * inputs + input] * means[input];
      return parameters;
    },
    slopesOf(gradient) {
      const slopes = gradient.slice();
      for (let output = 0; output < outputs; output++)
        for (let input = 0; input < inputs; input++)
          slopes[output * inputs + input] -= gradient[biasOf(output)] * means[input];
      return slopes;
    },
    relativeToFirst(parameters) {
      if (network.layers.length > 1 || outputs === 1) return parameters;
      return parameters.map((value, index) => {
        const isBias = index >= inputs * outputs;
        return value - parameters[isBias ? inputs * outputs : index % inputs];
      });
    },
  };
}

/** A centred objective with a penalty on the parameters of the loss itself. */
export function withPenalty(
  { parametersOf, slopesOf }: Pick<Centred, 'parametersOf' | 'slopesOf'>,
  objective: Objective,
  penalty: PenaltyTerm,
): Objective {
  const { size } = objective;
  return {
    size,
    value: (theta) => objective.value(theta) + penalty.value(parametersOf(theta)),
    gradient(theta) {
      const slopes = slopesOf(parametersOf(theta).map((value, index) => penalty.slope(index, value)));
      return objective.gradient(theta).map((slope, index) => slope + slopes[index]);
    },
    hessian(theta) {
      const hessian = objective.hessian(theta).slice();
      for (let row = 0; row < size; row++) {
        const unit = new Float64Array(size);
        unit[row] = 1;
        const bent = slopesOf(parametersOf(unit).map((value, index) => penalty.curvature(index) * value));
        for (let column = 0; column < size; column++) hessian[row * size + column] += bent[column];
      }
      return hessian;
    },
  };
}
