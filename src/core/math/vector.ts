/** The inner product of two vectors of one length. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

/** Beyond these lengths squares lose digits, or are no numbers any more. */
const [shortest, longest] = [1e-140, 1e140];

/** Euclidean length, which overflows only when it must. */
export function norm(vector: ArrayLike<number>): number {
  const length = Math.sqrt(dot(vector, vector));
  return length > shortest && length < longest ? length : scaledNorm(vector);
}

function scaledNorm(vector: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < vector.length; i++) largest = Math.max(largest, Math.abs(vector[i]));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (vector[i] / largest) * (vector[i] / largest);
  return largest * Math.sqrt(sum);
}

/** to += factor * by, in place. */
export function addScaled(to: Float64Array, factor: number, by: ArrayLike<number>): void {
  for (let i = 0; i < to.length; i++) to[i] += factor * by[i];
}
