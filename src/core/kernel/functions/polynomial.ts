import type { VectorBuilder, Vectors } from '../wasm/vectors';

/** c0 + c1 x + c2 x^2 + ..., by Horner's rule over several vectors. */
export function polynomial(v: VectorBuilder, x: Vectors, coefficients: readonly number[]): Vectors {
  const [highest, ...rest] = coefficients.toReversed();
  const first = v.constant(highest);
  let sum: Vectors = x.map(() => first);
  for (const coefficient of rest) {
    const next = v.constant(coefficient);
    sum = sum.map((value, k) => v.madd(value, x[k], next));
  }
  return sum;
}

/** 1/first! + x/(first + stride)! + ...: the coefficients of a power series of exp, sin, cos and their like. */
export function inverseFactorials(first: number, stride: number, count: number, sign: 1 | -1 = 1): number[] {
  return Array.from({ length: count }, (_, k) => (k % 2 === 0 ? 1 : sign) / factorial(first + stride * k));
}

function factorial(n: number): number {
  let product = 1;
  for (let k = 2; k <= n; k++) product *= k;
  return product;
}
