import type { Samples } from '../datasets/samples';
import type { Network } from '../models/model';
import { forward } from './network';
import type { WalkObjective } from './objective';
import { noPenalty, penaltyTerm, type Penalty } from './penalty';
import type { ReducedLoss } from './reducedLoss';
import { inScratch, scratch } from './scratch';

export interface ModelObjective extends WalkObjective {
  /** What the model answers for every sample: [output * count + sample]. */
  outputs(theta: Float64Array): Float64Array;
}

/** The loss of a network over samples, by its parameters. */
export function modelObjective(
  network: Network,
  samples: Samples,
  loss: ReducedLoss,
  penalised: Penalty = noPenalty,
): ModelObjective {
  const size = network.parameters.length;
  const penalty = penaltyTerm(penalised, network.layers);
  const everything = batchOf(network, samples);
  const run = (theta: Float64Array, { inputs, count }: Batch) =>
    forward(network.layers, theta, inputs, count);
  const chosen = (batch?: Int32Array) => (batch ? batchOf(network, samples, batch) : everything);

  const hessianTimes: ModelObjective['hessianTimes'] = (theta, directions, indices) =>
    inScratch(() => {
      const batch = chosen(indices);
      const { inputs, target, count } = batch;
      const pass = run(theta, batch);
      const seeds = loss.gradient(pass.outputs, target, count);
      const lossHessian = loss.hessian(pass.outputs, target, count);
      const still = scratch(inputs.length);
      return directions.map((direction) => {
        const moved = pass.tangent(still, direction);
        const product = new Float64Array(size);
        moved.backward(seeds, lossHessian(moved.outputs), product);
        for (let index = 0; index < size; index++)
          product[index] += penalty.curvature(index) * direction[index];
        return product;
      });
    });

  return {
    size,
    outputs: (theta) => run(theta, everything).outputs,
    value(theta, indices) {
      const batch = chosen(indices);
      const reduced = inScratch(() => loss.value(run(theta, batch).outputs, batch.target, batch.count));
      return reduced + penalty.value(theta);
    },
    gradient(theta, indices) {
      const batch = chosen(indices);
      const gradient = new Float64Array(size);
      inScratch(() => {
        const pass = run(theta, batch);
        pass.backward(loss.gradient(pass.outputs, batch.target, batch.count), gradient);
      });
      for (let index = 0; index < size; index++) gradient[index] += penalty.slope(index, theta[index]);
      return gradient;
    },
    hessianTimes,
    hessian(theta, indices) {
      const units = Array.from({ length: size }, (_, row) => {
        const direction = new Float64Array(size);
        direction[row] = 1;
        return direction;
      });
      const hessian = new Float64Array(size * size);
      hessianTimes(theta, units, indices).forEach((row, index) => hessian.set(row, index * size));
      return hessian;
    },
  };
}

interface Batch {
  readonly count: number;
  /** The features that the network reads: [feature * count + sample]. */
  readonly inputs: Float64Array;
  /** One number a sample, or as many as the network has outputs. */
  readonly target: Float64Array;
}

function batchOf(network: Network, { count: all, features, target }: Samples, indices?: Int32Array): Batch {
  const count = indices ? indices.length : all;
  const inputs = new Float64Array(network.inputs * count);
  features
    .slice(0, network.inputs)
    .forEach((feature, index) => inputs.set(picked(feature, indices), index * count));
  return { count, inputs, target: network.reproduces ? inputs : picked(target, indices) };
}

function picked(values: Float64Array, indices?: Int32Array): Float64Array {
  return indices ? Float64Array.from(indices, (index) => values[index]) : values;
}

/** What the network is to answer: [output * count + sample] where a sample has several targets. */
export function targetsOf(network: Network, samples: Samples): Float64Array {
  return batchOf(network, samples).target;
}
