// The part that is used here of the packages of bench/package.json; they are not installed with the app.

declare module '@tensorflow/tfjs-core' {
  export interface Tensor {
    dataSync(): ArrayLike<number>;
  }
  type OfOne = (x: Tensor) => Tensor;
  type OfTwo = (x: Tensor | number, y: Tensor | number) => Tensor;

  export function setBackend(name: 'wasm'): Promise<boolean>;
  export function tidy<Result>(compute: () => Result): Result;
  export function tensor1d(values: Float32Array | Int32Array, type?: 'int32'): Tensor;
  export function tensor2d(values: Float32Array, shape: [number, number]): Tensor;
  export function tile(x: Tensor, times: [number, number]): Tensor;
  export function oneHot(indices: Tensor, depth: number): Tensor;
  export const fused: {
    matMul(terms: { a: Tensor; b: Tensor; bias: Tensor; activation: string }): Tensor;
  };
  export const losses: { sigmoidCrossEntropy: OfTwo; softmaxCrossEntropy: OfTwo };
  export const tanh: OfOne, cos: OfOne, mean: OfOne, transpose: OfOne, square: OfOne;
  export const add: OfTwo, sub: OfTwo, mul: OfTwo, squaredDifference: OfTwo;
}

declare module '@tensorflow/tfjs-backend-wasm' {
  /** Where the .wasm files are: a folder or an address, with a slash at its end. */
  export function setWasmPaths(folder: string): void;
}
