/** The inner product of two vectors of one length. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

/** Euclidean length. */
export function norm(vector: ArrayLike<number>): number {
  return Math.sqrt(dot(vector, vector));
}

/** to += factor * by, in place. */
export function addScaled(to: Float64Array, factor: number, by: ArrayLike<number>): void {
  for (let i = 0; i < to.length; i++) to[i] += factor * by[i];
}
