import type { Activation, Dense, Layer } from '../models/layers';
import { parameterCount } from '../models/layers';
import { activation } from './activation';

/** Unit by unit: [unit * count + sample]. */
export type Units = Float64Array;

/**
 * What one layer did, so that it can be walked backwards. `backward` takes the derivative of the loss by the layer's
 * outputs, adds to `gradient` (in the layout of theta) and answers the derivative by its inputs.
 */
export interface Step {
  readonly outputs: Units;
  backward(seeds: Units, gradient: Float64Array): Units;
  /** How the outputs move when theta moves by `direction` and the inputs by `inputs`. */
  tangent(inputs: Units, direction: Float64Array): TangentStep;
}

export interface TangentStep {
  readonly outputs: Units;
  /** The derivative of `backward` along the direction: seeds and their tangents in, the same for the inputs out. */
  backward(seeds: Units, seedTangents: Units, gradient: Float64Array): { seeds: Units; tangents: Units };
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
      return dense(layer, theta, inputs, count, offset);
    case 'activation':
      return activated(layer, inputs);
    case 'residual':
      return residual(forward(layer.layers, theta, inputs, count, offset), inputs);
  }
}

function chained(steps: readonly Step[], outputs: Units): Step {
  return {
    outputs,
    backward: (seeds, gradient) => steps.reduceRight((flow, step) => step.backward(flow, gradient), seeds),
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
          tangents.reduceRight((flow, step) => step.backward(flow.seeds, flow.tangents, gradient), {
            seeds,
            tangents: seedTangents,
          }),
      };
    },
  };
}

function dense(layer: Dense, theta: Float64Array, inputs: Units, count: number, offset: number): Step {
  return {
    outputs: affine(layer, theta, inputs, count, offset),
    backward(seeds, gradient) {
      addWeightGradient(layer, seeds, inputs, count, offset, gradient);
      addBiasGradient(layer, seeds, count, offset, gradient);
      return throughWeights(layer, theta, seeds, count, offset);
    },
    tangent(inputTangents, direction) {
      const moved = affine({ ...layer, bias: false }, theta, inputTangents, count, offset);
      return {
        outputs: sum(moved, affine(layer, direction, inputs, count, offset)),
        backward(seeds, seedTangents, gradient) {
          addWeightGradient(layer, seedTangents, inputs, count, offset, gradient);
          addWeightGradient(layer, seeds, inputTangents, count, offset, gradient);
          addBiasGradient(layer, seedTangents, count, offset, gradient);
          const tangents = sum(
            throughWeights(layer, theta, seedTangents, count, offset),
            throughWeights(layer, direction, seeds, count, offset),
          );
          return { seeds: throughWeights(layer, theta, seeds, count, offset), tangents };
        },
      };
    },
  };
}

function activated({ function: name }: Activation, inputs: Units): Step {
  const { value, slope, curvature } = activation(name);
  return {
    outputs: value(inputs),
    backward: (seeds) => product(seeds, slope(inputs)),
    tangent(inputTangents) {
      const slopes = slope(inputs);
      return {
        outputs: product(slopes, inputTangents),
        backward: (seeds, seedTangents) => ({
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
    backward: (seeds, gradient) => sum(inner.backward(seeds, gradient), seeds),
    tangent(inputTangents, direction) {
      const tangent = inner.tangent(inputTangents, direction);
      return {
        outputs: sum(tangent.outputs, inputTangents),
        backward(seeds, seedTangents, gradient) {
          const flow = tangent.backward(seeds, seedTangents, gradient);
          return { seeds: sum(flow.seeds, seeds), tangents: sum(flow.tangents, seedTangents) };
        },
      };
    },
  };
}

/** out_o = sum_i w_oi in_i + b_o, for every sample. */
function affine(
  { inputs: width, outputs, bias }: Dense,
  theta: Float64Array,
  inputs: Units,
  count: number,
  at: number,
) {
  const result = new Float64Array(outputs * count);
  for (let o = 0; o < outputs; o++) {
    const target = o * count;
    if (bias) result.fill(theta[at + outputs * width + o], target, target + count);
    for (let i = 0; i < width; i++) {
      const weight = theta[at + o * width + i];
      const source = i * count;
      for (let n = 0; n < count; n++) result[target + n] += weight * inputs[source + n];
    }
  }
  return result;
}

/** dL/dw_oi = sum_n seed_on in_in */
function addWeightGradient(
  layer: Dense,
  seeds: Units,
  inputs: Units,
  count: number,
  at: number,
  gradient: Float64Array,
) {
  for (let o = 0; o < layer.outputs; o++) {
    for (let i = 0; i < layer.inputs; i++) {
      let total = 0;
      for (let n = 0; n < count; n++) total += seeds[o * count + n] * inputs[i * count + n];
      gradient[at + o * layer.inputs + i] += total;
    }
  }
}

/** dL/db_o = sum_n seed_on */
function addBiasGradient(layer: Dense, seeds: Units, count: number, at: number, gradient: Float64Array) {
  if (!layer.bias) return;
  for (let o = 0; o < layer.outputs; o++) {
    let total = 0;
    for (let n = 0; n < count; n++) total += seeds[o * count + n];
    gradient[at + layer.outputs * layer.inputs + o] += total;
  }
}

/** dL/din_i = sum_o w_oi seed_o */
function throughWeights(layer: Dense, theta: Float64Array, seeds: Units, count: number, at: number): Units {
  const result = new Float64Array(layer.inputs * count);
  for (let i = 0; i < layer.inputs; i++) {
    for (let o = 0; o < layer.outputs; o++) {
      const weight = theta[at + o * layer.inputs + i];
      for (let n = 0; n < count; n++) result[i * count + n] += weight * seeds[o * count + n];
    }
  }
  return result;
}

function sum(a: Units, b: Units): Units {
  return a.map((value, index) => value + b[index]);
}

function product(a: Units, b: Units): Units {
  return a.map((value, index) => value * b[index]);
}
