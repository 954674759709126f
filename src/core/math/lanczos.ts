import { symmetricEigen } from './linear';
import { addScaled, dot, norm } from './vector';

/** An approximate eigenvalue of a symmetric matrix with its unit vector, and the part of the start that lies along it. */
export interface RitzPair {
  readonly value: number;
  readonly vector: Float64Array;
  readonly share: number;
}

/**
 * Eigenvalues and vectors of a symmetric matrix, from the largest down, in the Krylov space of a start: exact where the
 * space is the whole, else best at both ends. The matrix is known by its products alone. (Lanczos 1950, every vector kept
 * at right angles to all before.)
 */
export function ritzPairs(
  times: (direction: Float64Array) => Float64Array,
  start: Float64Array,
  most: number,
): RitzPair[] {
  const length = norm(start);
  if (!(length > 0) || length === Infinity) return [];
  const basis: Float64Array[] = [start.map((part) => part / length)];
  const [diagonal, beside]: number[][] = [[], []];
  for (let k = 0; k < Math.min(most, start.length); k++) {
    const rest = times(basis[k]);
    diagonal.push(dot(basis[k], rest));
    // Twice is enough for right angles to the last digit.
    for (let pass = 0; pass < 2; pass++)
      for (const earlier of basis) addScaled(rest, -dot(earlier, rest), earlier);
    const left = norm(rest);
    const size = Math.max(...diagonal.map(Math.abs), ...beside);
    if (!(left > 4 * Number.EPSILON * size)) break;
    beside.push(left);
    basis.push(rest.map((part) => part / left));
  }
  const size = diagonal.length;
  if (!diagonal.every(Number.isFinite)) return [];
  const tridiagonal = diagonal.map((value, row) =>
    diagonal.map((_, column) =>
      column === row ? value : Math.abs(column - row) === 1 ? beside[Math.min(row, column)] : 0,
    ),
  );
  const { values, vectors } = symmetricEigen(tridiagonal);
  return values.map((value, index) => {
    const vector = new Float64Array(start.length);
    for (let k = 0; k < size; k++) addScaled(vector, vectors[index][k], basis[k]);
    return { value, vector, share: length * vectors[index][0] };
  });
}
