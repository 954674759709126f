import type { Activation, Dense, Layer } from '../models/layers';
import { parameterCount } from '../models/layers';
import { activation } from './activation';
import {
  addBiasGradient,
  addWeightGradient,
  affine,
  throughWeights,
  type Matrix,
  type Units,
} from './matrix';
import { scratch } from './scratch';

/**
 * What one layer did, so that it can be walked backwards. `backward` takes the derivative of the loss by the layer's
 * outputs, adds to `gradient` (in the layout of theta) and answers the derivative by its inputs, for who asks: nobody
 * asks the first layer.
 */
export interface Step {
  readonly outputs: Units;
  backward(seeds: Units, gradient: Float64Array): () => Units;
  /** How the outputs move when theta moves by `direction` and the inputs by `inputs`. */
  tangent(inputs: Units, direction: Float64Array): TangentStep;
}

export interface TangentStep {
  readonly outputs: Units;
  /** The derivative of `backward` along the direction: seeds and their tangents in, the same for the inputs out. */
  backward(seeds: Units, seedTangents: Units, gradient: Float64Array): () => MovingSeeds;
}

interface MovingSeeds {
  readonly seeds: Units;
  readonly tangents: Units;
}

/** Runs a stack of layers over all samples; the parameters of the stack start at `offset` in theta. */
export function forward(
  layers: readonly Layer[],
  theta: Float64Array,
  inputs: Units,
  count: number,
  offset = 0,
): Step {
  const steps: Step[] = [];
  let units = inputs;
  let next = offset;
  for (const layer of layers) {
    const step = forwardLayer(layer, theta, units, count, next);
    steps.push(step);
    units = step.outputs;
    next += parameterCount([layer]);
  }
  return chained(steps, units);
}

function forwardLayer(layer: Layer, theta: Float64Array, inputs: Units, count: number, offset: number): Step {
  switch (layer.kind) {
    case 'dense':
      return weighted(matrixOf(layer, offset), theta, inputs, count);
    case 'transposed': {
      const { of: at, inputs: width, outputs } = layer;
      return weighted(
        { inputs: width, outputs, at, rowStride: 1, columnStride: outputs, biases: undefined },
        theta,
        inputs,
        count,
      );
    }
    case 'sum':
      return added(inputs, count);
    case 'activation':
      return activated(layer, inputs);
    case 'residual':
      return residual(forward(layer.layers, theta, inputs, count, offset), inputs);
  }
}

function chained(steps: readonly Step[], outputs: Units): Step {
  return {
    outputs,
    backward: (seeds, gradient) =>
      steps.reduceRight(
        (flow, step) => step.backward(flow(), gradient),
        () => seeds,
      ),
    tangent(inputs, direction) {
      const tangents: TangentStep[] = [];
      let moved = inputs;
      for (const step of steps) {
        const tangent = step.tangent(moved, direction);
        tangents.push(tangent);
        moved = tangent.outputs;
      }
      return {
        outputs: moved,
        backward: (seeds, seedTangents, gradient) =>
          tangents.reduceRight(
            (flow, step) => {
              const { seeds: stepSeeds, tangents: stepTangents } = flow();
              return step.backward(stepSeeds, stepTangents, gradient);
            },
            (): MovingSeeds => ({ seeds, tangents: seedTangents }),
          ),
      };
    },
  };
}

function weighted(matrix: Matrix, theta: Float64Array, inputs: Units, count: number): Step {
  const weights = { ...matrix, biases: undefined };
  return {
    outputs: affine(matrix, theta, inputs, count),
    backward(seeds, gradient) {
      addWeightGradient(matrix, seeds, inputs, count, gradient);
      addBiasGradient(matrix, seeds, count, gradient);
      return () => throughWeights(matrix, theta, seeds, count);
    },
    tangent(inputTangents, direction) {
      const moved = affine(weights, theta, inputTangents, count);
      return {
        outputs: sum(moved, affine(matrix, direction, inputs, count)),
        backward(seeds, seedTangents, gradient) {
          addWeightGradient(matrix, seedTangents, inputs, count, gradient);
          addWeightGradient(matrix, seeds, inputTangents, count, gradient);
          addBiasGradient(matrix, seedTangents, count, gradient);
          return () => ({
            seeds: throughWeights(matrix, theta, seeds, count),
            tangents: sum(
              throughWeights(matrix, theta, seedTangents, count),
              throughWeights(matrix, direction, seeds, count),
            ),
          });
        },
      };
    },
  };
}

/** The weights of a dense layer, followed by its biases. */
function matrixOf({ inputs, outputs, bias }: Dense, at: number): Matrix {
  const biases = bias ? at + outputs * inputs : undefined;
  return { inputs, outputs, at, rowStride: inputs, columnStride: 1, biases };
}

/** A linear step that is its own tangent: all units of a sample added up. */
function added(inputs: Units, count: number): Step {
  const width = inputs.length / count;
  const total = (units: Units) => {
    const result = scratch(count);
    units.forEach((value, index) => (result[index % count] += value));
    return result;
  };
  const toAll = (seeds: Units) => Float64Array.from({ length: width * count }, (_, at) => seeds[at % count]);
  return {
    outputs: total(inputs),
    backward: (seeds) => () => toAll(seeds),
    tangent: (tangents) => ({
      outputs: total(tangents),
      backward: (seeds, seedTangents) => () => ({ seeds: toAll(seeds), tangents: toAll(seedTangents) }),
    }),
  };
}

function activated({ function: name }: Activation, inputs: Units): Step {
  const { value, slope, curvature } = activation(name);
  return {
    outputs: value(inputs),
    backward: (seeds) => () => product(seeds, slope(inputs)),
    tangent(inputTangents) {
      const slopes = slope(inputs);
      return {
        outputs: product(slopes, inputTangents),
        backward: (seeds, seedTangents) => () => ({
          seeds: product(seeds, slopes),
          tangents: sum(
            product(seedTangents, slopes),
            product(seeds, product(curvature(inputs), inputTangents)),
          ),
        }),
      };
    },
  };
}

function residual(inner: Step, inputs: Units): Step {
  return {
    outputs: sum(inner.outputs, inputs),
    backward(seeds, gradient) {
      const flow = inner.backward(seeds, gradient);
      return () => sum(flow(), seeds);
    },
    tangent(inputTangents, direction) {
      const tangent = inner.tangent(inputTangents, direction);
      return {
        outputs: sum(tangent.outputs, inputTangents),
        backward(seeds, seedTangents, gradient) {
          const flow = tangent.backward(seeds, seedTangents, gradient);
          return () => {
            const { seeds: innerSeeds, tangents } = flow();
            return { seeds: sum(innerSeeds, seeds), tangents: sum(tangents, seedTangents) };
          };
        },
      };
    },
  };
}

function sum(a: Units, b: Units): Units {
  const result = scratch(a.length);
  for (let i = 0; i < result.length; i++) result[i] = a[i] + b[i];
  return result;
}

function product(a: Units, b: Units): Units {
  const result = scratch(a.length);
  for (let i = 0; i < result.length; i++) result[i] = a[i] * b[i];
  return result;
}
