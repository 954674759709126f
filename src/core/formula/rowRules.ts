import { exp, log1p } from '../math/elementary';
import { norm } from '../math/vector';
import type { OperationName } from './operations';

interface RowArguments {
  /** One value an output and sample: [output * count + sample]. */
  readonly row: Float64Array;
  /** The second argument: one value a sample, or as many as the row where two rows are compared. */
  readonly other: Float64Array | undefined;
  readonly count: number;
  readonly outputs: number;
  /** Where a logsumexp leaves its two summands, one value a sample. */
  readonly summands?: Summands | undefined;
}

/** logsumexp(v) = top + rest, with the largest of v as top: what is subtracted from it goes off the top first. */
export interface Summands {
  readonly top: Float64Array;
  readonly rest: Float64Array;
}

type RowRule = (out: Float64Array, args: RowArguments) => void;

/** The outputs of one sample reduced to one number; `value(k)` reads output k. */
const reduction =
  (reduce: (value: (output: number) => number, outputs: number, sample: number) => number): RowRule =>
  (out, { row, count, outputs }) => {
    let sample = 0;
    const value = (output: number) => row[output * count + sample];
    for (sample = 0; sample < count; sample++) out[sample] = reduce(value, outputs, sample);
  };

type Reader = (output: number) => number;

function sum(value: Reader, outputs: number): number {
  let total = 0;
  for (let k = 0; k < outputs; k++) total += value(k);
  return total;
}

/** The first of the largest; a NaN counts as largest, so that it is never hidden. */
function argmax(value: Reader, outputs: number): number {
  let best = 0;
  for (let k = 1; k < outputs && !Number.isNaN(value(best)); k++) {
    if (value(k) > value(best) || Number.isNaN(value(k))) best = k;
  }
  return best;
}

/** How far each output is below the largest, which is 0 below itself. */
function belowTop(value: Reader, top: number): Reader {
  const largest = value(top);
  return (k) => (k === top && !Number.isNaN(largest) ? 0 : value(k) - largest);
}

/** log(sum of exp) less the largest: log(1 + the others), so that small ones count to their last digit. */
function logOfShares(value: Reader, outputs: number, top: number): number {
  const below = belowTop(value, top);
  return log1p(sum((k) => (k === top ? 0 : exp(below(k))), outputs));
}

/** A sum of exp is shifted by its largest, so that nothing overflows. */
const logsumexp: RowRule = (out, { row, count, outputs, summands }) => {
  let sample = 0;
  const value = (output: number) => row[output * count + sample];
  for (sample = 0; sample < count; sample++) {
    const at = argmax(value, outputs);
    const top = value(at);
    const rest = Number.isFinite(top) ? logOfShares(value, outputs, at) : 0;
    out[sample] = top + rest;
    if (summands) [summands.top[sample], summands.rest[sample]] = [top, rest];
  }
};

/** Each output of a sample from all of them. */
const rowMap =
  (map: (value: Reader, outputs: number) => (output: number) => number): RowRule =>
  (out, { row, count, outputs }) => {
    let sample = 0;
    const value = (output: number) => row[output * count + sample];
    for (sample = 0; sample < count; sample++) {
      const mapped = map(value, outputs);
      for (let k = 0; k < outputs; k++) out[k * count + sample] = mapped(k);
    }
  };

/** Each output from its pairs with all others: `term` reads both rows at the output and at the other one. */
const pairwise =
  (term: (a: number, b: number, otherA: number, otherB: number) => number): RowRule =>
  (out, { row, other, count, outputs }) => {
    const second = other!;
    for (let k = 0; k < out.length; k++) {
      let total = 0;
      for (let j = k % count; j < outputs * count; j += count)
        if (j !== k) total += term(row[k], second[k], row[j], second[j]);
      out[k] = total;
    }
  };

/** How the operations over the outputs of a sample are evaluated; elementwise operations have no entry. */
export const rowRules: Readonly<Partial<Record<OperationName | 'variable', RowRule>>> = {
  sum: reduction(sum),
  largest: reduction((value, outputs) => value(argmax(value, outputs))),
  argmax: reduction(argmax),
  count: reduction((_value, outputs) => outputs),
  norm: reduction((value, outputs) => norm(Float64Array.from({ length: outputs }, (_, k) => value(k)))),
  logsumexp,
  // Where all are -infinity, none has more than another.
  softmax: rowMap((value, outputs) => {
    const top = argmax(value, outputs);
    if (value(top) === -Infinity) return () => 1 / outputs;
    const below = belowTop(value, top);
    const total = sum((k) => exp(below(k)), outputs);
    return (k) => exp(below(k)) / total;
  }),
  logsoftmax: rowMap((value, outputs) => {
    const top = argmax(value, outputs);
    const below = belowTop(value, top);
    const rest = logOfShares(value, outputs, top);
    return (k) => below(k) - rest;
  }),
  // Pair by pair, for a share near 1 less the rest of its row would lose what the rest is.
  contrast: pairwise((_, value, weight, other) => (weight === 0 ? 0 : weight * (value - other))),
  exchange: pairwise((weight, value, otherWeight, other) => value * otherWeight - weight * other),
  index: rowMap(() => (k) => k),
  at: (out, { row, other, count, outputs }) => {
    for (let sample = 0; sample < count; sample++) {
      const output = other![sample];
      out[sample] =
        Number.isInteger(output) && output >= 0 && output < outputs ? row[output * count + sample] : NaN;
    }
  },
};
