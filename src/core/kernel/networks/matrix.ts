import { lineBytes } from './block';
import { i32, type FunctionBuilder, type Local, type ModuleBuilder } from '../wasm/encode';
import { VectorBuilder, type Target, type Vector } from '../wasm/vectors';

/**
 * out_r = sum_k m_rk in_k (+ bias_r, or + what is there), for every sample of a block. Forwards m is the weights,
 * backwards their transpose: only the strides differ. Strides are counted in numbers.
 */
export interface Product {
  readonly rows: number;
  readonly inner: number;
  readonly rowStride: number;
  readonly innerStride: number;
  /** Where a row begins: at zero, at its bias (behind the weights), or at what the output holds. */
  readonly from: 'zero' | 'bias' | 'output';
}

const vectorBytes = 16;
/** An inner loop of so few rounds is written out. */
const shortest = 4;

/** A function (in, out, weights) that multiplies a matrix with a block. */
export function defineProduct(module: ModuleBuilder, target: Target, product: Product): FunctionBuilder {
  const line = lineBytes(target.lane);
  const { bytes } = target.lane;
  const { rows, rowStride } = product;
  return module.define([i32, i32, i32], (f) => {
    const tileRows = rowsPerTile(rows);
    const whole = Math.floor(rows / tileRows);
    const input = 0;
    const [output, weights] = [f.pointer(1), f.pointer(2)];
    // Biases stand behind all weights.
    const biases = f.pointer(2, product.inner * rows * bytes);
    const tile = (size: number) => {
      const step = vectorsPerTile(size) * vectorBytes;
      const [from, to, end] = [f.pointer(input), f.pointer(output), f.pointer(input, line)];
      f.loop(from, end, step, () => {
        emitTile(new VectorBuilder(f, target), product, size, { input: from, output: to, weights, biases });
        f.advance(to, step);
      });
    };
    if (whole > 0) {
      f.repeat(whole, () => {
        tile(tileRows);
        f.advance(output, tileRows * line);
        f.advance(weights, tileRows * rowStride * bytes).advance(biases, tileRows * bytes);
      });
    }
    if (rows % tileRows > 0) tile(rows % tileRows);
  });
}

/** About ten sums stay in registers: enough to hide the time of a multiply-add, few enough for sixteen registers. */
const mostRows = 5;

/** Rows of a tile: as few rows as can be are left for a smaller one. */
function rowsPerTile(rows: number): number {
  if (rows <= mostRows) return rows;
  return rows % mostRows === 0 ? mostRows : mostRows - 1;
}

function vectorsPerTile(rows: number): number {
  if (rows === 1) return 8;
  return rows === 2 ? 4 : 2;
}

interface Places {
  readonly input: Local;
  readonly output: Local;
  readonly weights: Local;
  readonly biases: Local;
}

/** The sums of a few rows over a few vectors. */
function emitTile(
  v: VectorBuilder,
  { inner, rowStride, innerStride, from }: Product,
  rows: number,
  at: Places,
): void {
  const { f, lane } = v;
  const line = lineBytes(lane);
  const vectors = vectorsPerTile(rows);
  const sums: Vector[][] = times(rows, (row) => {
    if (from === 'output') return times(vectors, (k) => v.load(at.output, row * line + k * vectorBytes));
    const start = from === 'bias' ? v.loadSplat(at.biases, row * lane.bytes) : v.zero();
    return times(vectors, () => v.value(() => f.get(start)));
  });
  const step = (input: Local, inputOffset: number, weights: Local, weightOffset: number) => {
    const values = times(vectors, (k) => v.load(input, inputOffset + k * vectorBytes));
    sums.forEach((ofRow, row) => {
      const weight = v.loadSplat(weights, weightOffset + row * rowStride * lane.bytes);
      ofRow.forEach((sum, k) => v.accumulate(sum, weight, values[k]));
    });
  };
  if (inner <= shortest) {
    for (let k = 0; k < inner; k++) step(at.input, k * line, at.weights, k * innerStride * lane.bytes);
  } else {
    const [input, weights] = [f.pointer(at.input), f.pointer(at.weights)];
    const end = f.pointer(at.input, inner * line);
    f.loop(input, end, line, () => {
      step(input, 0, weights, 0);
      f.advance(weights, innerStride * lane.bytes);
    });
  }
  sums.forEach((ofRow, row) =>
    ofRow.forEach((sum, k) => v.store(at.output, row * line + k * vectorBytes, sum)),
  );
}

/**
 * A function (deltas, in, gradient) that adds, for every weight, the sum over a block of delta_r in_k, lane by lane,
 * and for every bias the sum of delta_r.
 */
export function defineWeightGradient(
  module: ModuleBuilder,
  target: Target,
  { inputs, outputs, bias }: { readonly inputs: number; readonly outputs: number; readonly bias: boolean },
): FunctionBuilder {
  const line = lineBytes(target.lane);
  return module.define([i32, i32, i32], (f) => {
    const v = new VectorBuilder(f, target);
    const [deltas, input, gradient] = [f.pointer(0), 1, f.pointer(2)];
    const biases = f.pointer(2, inputs * outputs * vectorBytes);
    const rowsOf = (rows: number) => {
      const [place, weight] = [f.pointer(input), f.pointer(gradient)];
      const columns = (count: number, times: number) => {
        if (times === 0) return;
        f.repeat(times, () => {
          addOuter(v, rows, count, inputs, { deltas, input: place, gradient: weight });
          f.advance(place, count * line).advance(weight, count * vectorBytes);
        });
      };
      const most = vectorsPerTile(rows);
      columns(most, Math.floor(inputs / most));
      columns(inputs % most, inputs % most === 0 ? 0 : 1);
      if (bias) addSums(v, rows, deltas, biases);
      f.advance(deltas, rows * line).advance(gradient, rows * inputs * vectorBytes);
      f.advance(biases, rows * vectorBytes);
    };
    const tileRows = rowsPerTile(outputs);
    const whole = Math.floor(outputs / tileRows);
    if (whole > 0) f.repeat(whole, () => rowsOf(tileRows));
    if (outputs % tileRows > 0) rowsOf(outputs % tileRows);
  });
}

/** gradient_rk += delta_r in_k for a few rows and columns. */
function addOuter(
  v: VectorBuilder,
  rows: number,
  columns: number,
  inputs: number,
  at: { readonly deltas: Local; readonly input: Local; readonly gradient: Local },
): void {
  const line = lineBytes(v.lane);
  const place = (row: number, column: number) => (row * inputs + column) * vectorBytes;
  const sums = times(rows, (row) => times(columns, (column) => v.load(at.gradient, place(row, column))));
  for (let offset = 0; offset < line; offset += vectorBytes) {
    const values = times(columns, (column) => v.load(at.input, column * line + offset));
    sums.forEach((ofRow, row) => {
      const delta = v.load(at.deltas, row * line + offset);
      ofRow.forEach((sum, column) => v.accumulate(sum, delta, values[column]));
    });
  }
  sums.forEach((ofRow, row) => ofRow.forEach((sum, column) => v.store(at.gradient, place(row, column), sum)));
}

function addSums(v: VectorBuilder, rows: number, deltas: Local, biases: Local): void {
  const line = lineBytes(v.lane);
  for (let row = 0; row < rows; row++) {
    const sum = v.load(biases, row * vectorBytes);
    for (let offset = 0; offset < line; offset += vectorBytes)
      v.increase(sum, v.load(deltas, row * line + offset));
    v.store(biases, row * vectorBytes, sum);
  }
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
