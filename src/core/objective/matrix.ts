import { scratch } from './scratch';

/** Unit by unit: [unit * count + sample]. */
export type Units = Float64Array;

/** Weights in theta: w_oi stands at `at` + o rowStride + i columnStride, biases, where there are any, at `biases`. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly at: number;
  readonly rowStride: number;
  readonly columnStride: number;
  readonly biases: number | undefined;
}

/** out_o = sum_i w_oi in_i + b_o, for every sample. */
export function affine(matrix: Matrix, theta: Float64Array, inputs: Units, count: number): Units {
  const { outputs, at, rowStride, columnStride, biases } = matrix;
  const result = scratch(outputs * count);
  for (let o = 0; o < outputs; o++) {
    const target = o * count;
    if (biases !== undefined) result.fill(theta[biases + o], target, target + count);
    for (let i = 0; i < matrix.inputs; i++) {
      const weight = theta[at + o * rowStride + i * columnStride];
      const source = i * count;
      for (let n = 0; n < count; n++) result[target + n] += weight * inputs[source + n];
    }
  }
  return result;
}

/** dL/dw_oi = sum_n seed_on in_in */
export function addWeightGradient(
  { inputs: width, outputs, at, rowStride, columnStride }: Matrix,
  seeds: Units,
  inputs: Units,
  count: number,
  gradient: Float64Array,
): void {
  for (let o = 0; o < outputs; o++) {
    for (let i = 0; i < width; i++) {
      let total = 0;
      for (let n = 0; n < count; n++) total += seeds[o * count + n] * inputs[i * count + n];
      gradient[at + o * rowStride + i * columnStride] += total;
    }
  }
}

/** dL/db_o = sum_n seed_on */
export function addBiasGradient(
  { outputs, biases }: Matrix,
  seeds: Units,
  count: number,
  gradient: Float64Array,
): void {
  if (biases === undefined) return;
  for (let o = 0; o < outputs; o++) {
    let total = 0;
    for (let n = 0; n < count; n++) total += seeds[o * count + n];
    gradient[biases + o] += total;
  }
}

/** dL/din_i = sum_o w_oi seed_o */
export function throughWeights(matrix: Matrix, theta: Float64Array, seeds: Units, count: number): Units {
  const { inputs, outputs, at, rowStride, columnStride } = matrix;
  const result = scratch(inputs * count);
  for (let i = 0; i < inputs; i++) {
    for (let o = 0; o < outputs; o++) {
      const weight = theta[at + o * rowStride + i * columnStride];
      for (let n = 0; n < count; n++) result[i * count + n] += weight * seeds[o * count + n];
    }
  }
  return result;
}
