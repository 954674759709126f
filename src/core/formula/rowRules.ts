import { exp, log } from '../math/elementary';
import type { OperationName } from './operations';

interface RowArguments {
  /** One value an output and sample: [output * count + sample]. */
  readonly row: Float64Array;
  /** The second argument, one value a sample. */
  readonly other: Float64Array | undefined;
  readonly count: number;
  readonly outputs: number;
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

/** log of the sum of exp, shifted by the largest so that nothing overflows. */
function logsumexp(value: Reader, outputs: number): number {
  const largest = value(argmax(value, outputs));
  if (!Number.isFinite(largest)) return largest;
  return largest + log(sum((k) => exp(value(k) - largest), outputs));
}

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

/** How the operations over the outputs of a sample are evaluated; elementwise operations have no entry. */
export const rowRules: Readonly<Partial<Record<OperationName | 'variable', RowRule>>> = {
  sum: reduction(sum),
  largest: reduction((value, outputs) => value(argmax(value, outputs))),
  argmax: reduction(argmax),
  count: reduction((_value, outputs) => outputs),
  logsumexp: reduction(logsumexp),
  softmax: rowMap((value, outputs) => {
    const largest = value(argmax(value, outputs));
    const total = sum((k) => exp(value(k) - largest), outputs);
    return (k) => exp(value(k) - largest) / total;
  }),
  logsoftmax: rowMap((value, outputs) => {
    const shift = logsumexp(value, outputs);
    return (k) => value(k) - shift;
  }),
  index: rowMap(() => (k) => k),
  at: (out, { row, other, count, outputs }) => {
    for (let sample = 0; sample < count; sample++) {
      const output = other![sample];
      out[sample] =
        Number.isInteger(output) && output >= 0 && output < outputs ? row[output * count + sample] : NaN;
    }
  },
};
