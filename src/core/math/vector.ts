import { powerOfTwo, unitOf } from './binary';

/** Between these a sum of squares has lost nothing that counts. */
const least = powerOfTwo(-960);

/** The inner product of two vectors of one length. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

/** Euclidean length; it over- or underflows only where the length itself does. */
export function norm(vector: ArrayLike<number>): number {
  const { sum, unit } = sumOfSquares(vector);
  return unit * Math.sqrt(sum);
}

/** The sum of squares as sum * unit^2, with a power of two as unit: 1 wherever the plain sum is right. */
export function sumOfSquares(vector: ArrayLike<number>): { readonly sum: number; readonly unit: number } {
  const plain = dot(vector, vector);
  if ((plain > least && plain < Infinity) || Number.isNaN(plain)) return { sum: plain, unit: 1 };
  const unit = unitOf(vector);
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (vector[i] / unit) * (vector[i] / unit);
  return { sum, unit };
}

/** to += factor * by, in place. */
export function addScaled(to: Float64Array, factor: number, by: ArrayLike<number>): void {
  for (let i = 0; i < to.length; i++) to[i] += factor * by[i];
}

/** A symmetric matrix, given by rows, times each direction. */
export function symmetricTimes(matrix: Float64Array, directions: readonly Float64Array[]): Float64Array[] {
  return directions.map((direction) => {
    const size = direction.length;
    return Float64Array.from(direction, (_, row) =>
      dot(matrix.subarray(row * size, (row + 1) * size), direction),
    );
  });
}
