import { powerOfTwo, unitOf } from './binary';
import { hypot } from './power';
import { sumOfSquares } from './vector';

/** A square matrix by rows. */
export type Matrix = readonly (readonly number[])[];

/** Eigenvalues from the largest down, and the unit vector of each, in the same order. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/** The arithmetic mean, never below the least or above the largest value, whatever rounding does; NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  const { length } = values;
  const plain = total(values, 1) / length;
  if (Math.abs(plain) !== Infinity) return between(plain, values);
  const unit = unitOf(values);
  return between(unit * (total(values, unit) / length), values);
}

function between(middle: number, values: ArrayLike<number>): number {
  let [least, largest] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < least) least = values[i];
    if (values[i] > largest) largest = values[i];
  }
  return middle < least ? least : middle > largest ? largest : middle;
}

/** The population standard deviation (divided by n), about the mean; 0 where it is no more than rounding. */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  const { sum, unit } = sumOfSquares(distances(values, centre));
  const deviation = unit * Math.sqrt(sum / values.length);
  return deviation <= 16 * Number.EPSILON * Math.abs(centre) ? 0 : deviation;
}

/** The root of the mean square: of mean and deviation together. */
export function rootMeanSquare(values: ArrayLike<number>): number {
  return hypot(mean(values), standardDeviation(values));
}

/** The eigenvalues of the symmetric matrix ((a, b), (b, d)), the larger first; right to rounding of the larger. */
export function eigenvalues2(a: number, b: number, d: number): [number, number] {
  const middle = a / 2 + d / 2;
  const radius = hypot(a / 2 - d / 2, b);
  return [middle + radius, middle - radius];
}

/** Eigenvalues and vectors of the symmetric matrix ((a, b), (b, d)); the first part of a vector is not negative. */
export function symmetricEigen2(a: number, b: number, d: number): Eigen {
  return symmetricEigen([
    [a, b],
    [b, d],
  ]);
}

const mostSweeps = 50;

/** Eigenvalues and vectors of a small symmetric matrix, by Jacobi's rotations; of any size that a number can have. */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = matrix.length;
  const unit = insideRange(unitOf(matrix.flat()));
  const rows = matrix.map((row) => row.map((value) => value / unit));
  const columns = rows.map((_, i) => rows.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(rows) > 0; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(rows, columns, p, q);
  }
  const order = rows.map((_, i) => i).sort((i, j) => at(rows, j, j) - at(rows, i, i));
  return {
    values: order.map((i) => at(rows, i, i) * unit),
    vectors: order.map((i) => positive(columns[i])),
  };
}

/** x with A x = b, or undefined where A is singular to working precision; Gauss with the largest pivot of each column. */
export function solve(matrix: Matrix, right: readonly number[]): number[] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(at(rows, i, column)) > Math.abs(at(rows, pivot, column))) pivot = i;
    }
    const top = rows[pivot];
    const divisor = top[column];
    if (!(Math.abs(divisor) > largest * size * Number.EPSILON)) return undefined;
    rows[pivot] = rows[column];
    rows[column] = top;
    for (let i = column + 1; i < size; i++) subtract(rows[i], top, at(rows, i, column) / divisor, column);
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = at(rows, i, size);
    for (let j = i + 1; j < size; j++) rest -= at(rows, i, j) * solution[j];
    solution[i] = rest / at(rows, i, i);
  }
  return solution;
}

/** The least-squares line y = slope x + intercept and its mean squared error. */
export function leastSquaresLine(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): { slope: number; intercept: number; meanSquaredError: number } {
  const centreX = mean(x);
  const centreY = mean(y);
  const [fromX, fromY] = [distances(x, centreX), distances(y, centreY)];
  const [unitX, unitY] = [unitOf(fromX), unitOf(fromY)];
  let across = 0;
  let square = 0;
  for (let i = 0; i < x.length; i++) {
    const distance = fromX[i] / unitX;
    across += distance * (fromY[i] / unitY);
    square += distance * distance;
  }
  const steepness = across / square;
  let error = 0;
  for (let i = 0; i < x.length; i++) {
    const residual = steepness * (fromX[i] / unitX) - fromY[i] / unitY;
    error += residual * residual;
  }
  const slope = steepness * (unitY / unitX);
  const intercept = centreY - slope * centreX;
  return { slope, intercept, meanSquaredError: (error / x.length) * unitY * unitY };
}

function total(values: ArrayLike<number>, unit: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] / unit;
  return sum;
}

function distances(values: ArrayLike<number>, from: number): Float64Array {
  return Float64Array.from(values, (value) => value - from);
}

// One Jacobi rotation, which makes rows[p][q] zero; tan of its angle is the smaller root of t^2 + 2 theta t = 1.
function rotate(rows: number[][], vectors: number[][], p: number, q: number): void {
  const coupling = at(rows, p, q);
  const gap = at(rows, q, q) - at(rows, p, p);
  if (coupling === 0) return;
  const theta = gap / (2 * coupling);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  // The diagonal is moved by what it gains alone, which rounds less than turning all of it.
  const [onP, onQ] = [at(rows, p, p) - tangent * coupling, at(rows, q, q) + tangent * coupling];
  turn(vectors[p], vectors[q], cosine, sine);
  for (const row of rows) {
    const first = row[p];
    const second = row[q];
    row[p] = cosine * first - sine * second;
    row[q] = sine * first + cosine * second;
  }
  turn(rows[p], rows[q], cosine, sine);
  rows[p][p] = onP;
  rows[q][q] = onQ;
  rows[p][q] = 0;
  rows[q][p] = 0;
}

function turn(first: number[], second: number[], cosine: number, sine: number): void {
  for (let i = 0; i < first.length; i++) {
    const a = first[i];
    const b = second[i];
    first[i] = cosine * a - sine * b;
    second[i] = sine * a + cosine * b;
  }
}

// By what entries of a size are divided, so that neither their sums overflow nor their last digits get lost.
function insideRange(size: number): number {
  return size > powerOfTwo(900) ? powerOfTwo(200) : size < powerOfTwo(-900) ? powerOfTwo(-200) : 1;
}

// The size of what is not on the diagonal, 0 when it no longer counts beside the diagonal; no square of it is taken.
function offDiagonal(rows: number[][]): number {
  let off = 0;
  let on = 0;
  rows.forEach((row, i) =>
    row.forEach((value, j) => (i === j ? (on += Math.abs(value)) : (off += Math.abs(value)))),
  );
  return off > on * 1e-18 ? off : 0;
}

function positive(vector: number[]): number[] {
  const lead = vector.find((part) => Math.abs(part) > 1e-12) ?? 1;
  return lead < 0 ? vector.map((part) => -part) : vector;
}

function subtract(row: number[], top: number[], factor: number, from: number): void {
  for (let j = from; j < row.length; j++) row[j] = row[j] - factor * top[j];
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i][j];
}
