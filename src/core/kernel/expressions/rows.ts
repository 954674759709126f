import type { NodeKind } from '../../formula/graph';
import type { OperationName } from '../../formula/operations';
import { lockstep } from '../networks/block';
import { expOfNegative } from '../functions/exponential';
import { logOfNormal } from '../functions/logarithm';
import { length } from '../functions/power';
import type { Vector, VectorBuilder, Vectors, Lowered } from '../wasm/vectors';

/** Makes a part of an expression once, for all rules that need the same part of the same argument. */
type Once = <Part>(part: string, make: () => Part) => Part;

type RowRule = (
  v: VectorBuilder,
  args: readonly Lowered[],
  outputs: number,
  width: number,
  once: Once,
) => Lowered;

export type RowOperation = Extract<
  OperationName,
  | 'sum'
  | 'norm'
  | 'largest'
  | 'argmax'
  | 'count'
  | 'logsumexp'
  | 'softmax'
  | 'logsoftmax'
  | 'contrast'
  | 'exchange'
  | 'index'
  | 'at'
>;

export function isRowOperation(kind: NodeKind): kind is RowOperation {
  return kind in rowRules;
}

/** Operations over the outputs of a sample, written out output by output. A NaN counts as largest. */
export const rowRules: Readonly<Record<RowOperation, RowRule>> = {
  sum: (v, [row], outputs) => [total(v, everyOutput(row, outputs))],
  norm: (v, [row], outputs) => [length(v, everyOutput(row, outputs))],
  largest: (v, [row], outputs) => [largest(v, everyOutput(row, outputs))],
  argmax: (v, [row], outputs, width) => [argmax(v, everyOutput(row, outputs), width)],
  count: (v, _args, outputs, width) => [Array.from({ length: width }, () => v.constant(outputs))],
  logsumexp: (v, [row], outputs, _width, once) => {
    const { top, rest } = logSum(v, row, outputs, once);
    return [top.map((value, k) => v.add(value, rest[k]))];
  },
  softmax: (v, [row], outputs, _width, once) => {
    const { powers, sum } = shares(v, everyOutput(row, outputs), once);
    const share = sum.map((value) => v.div(v.constant(1), value));
    return powers.map((values) => values.map((value, k) => v.mul(value, share[k])));
  },
  logsoftmax: (v, [row], outputs, _width, once) => {
    const { top, rest } = logSum(v, row, outputs, once);
    return everyOutput(row, outputs).map((values) =>
      values.map((value, k) => v.sub(v.sub(value, top[k]), rest[k])),
    );
  },
  contrast: (v, [weights, values], outputs, width) => {
    const [w, x] = [everyOutput(weights, outputs), everyOutput(values, outputs)];
    return pairwise(v, outputs, width, (one, other, k) => {
      const gap = v.sub(x[one][k], x[other][k]);
      return [v.mul(w[other][k], gap), v.mul(w[one][k], gap)];
    });
  },
  exchange: (v, [weights, values], outputs, width) => {
    const [w, x] = [everyOutput(weights, outputs), everyOutput(values, outputs)];
    return pairwise(v, outputs, width, (one, other, k) => {
      const moved = v.sub(v.mul(x[one][k], w[other][k]), v.mul(w[one][k], x[other][k]));
      return [moved, moved];
    });
  },
  index: (v, _args, outputs, width) =>
    Array.from({ length: outputs }, (_, output) => {
      const number = v.constant(output);
      return Array.from({ length: width }, () => number);
    }),
  at: (v, [row, [position]], outputs) => {
    const none = v.constant(NaN);
    let found: Vectors = position.map(() => none);
    everyOutput(row, outputs).forEach((values, index) => {
      const number = v.constant(index);
      found = values.map((value, k) => v.select(v.combine('eq', position[k], number), value, found[k]));
    });
    return [found];
  },
};

interface Shares {
  readonly powers: Lowered;
  readonly sum: Vectors;
  readonly top: Vectors;
}

/** e^(value - largest) of every output, their sum (from 1 to their number), and the largest. */
function shares(v: VectorBuilder, row: Lowered, once: Once): Shares {
  return once('shares', () => {
    // A NaN that the quick comparison loses is back in its own power.
    const top = largest(v, row, 'pmax');
    const powers = abreast(row, (some) => expOfNegative(v, some.map((value, k) => v.sub(value, top[k % top.length])))); // prettier-ignore
    return { powers, sum: total(v, powers), top };
  });
}

/** Applies a function number by number to several outputs at once: it then loads its constants once for all of them. */
function abreast(row: Lowered, apply: (some: Vectors) => Vectors): Lowered {
  const width = row[0].length;
  const most = Math.max(1, Math.floor(lockstep / width));
  return row.flatMap((_, output) => {
    if (output % most > 0) return [];
    const some = row.slice(output, output + most);
    const all = apply(some.flat());
    return some.map((_values, k) => all.slice(k * width, (k + 1) * width));
  });
}

/** logsumexp of a row as two summands: its largest, and the logarithm of the sum of shares. */
export function logSum(
  v: VectorBuilder,
  row: Lowered,
  outputs: number,
  once: Once,
): { readonly top: Vectors; readonly rest: Vectors } {
  return once('logarithm', () => {
    const { sum, top } = shares(v, everyOutput(row, outputs), once);
    return { top, rest: logOfNormal(v, sum) };
  });
}

function total(v: VectorBuilder, [first, ...rest]: Lowered): Vectors {
  return rest.reduce((sum, values) => sum.map((value, k) => v.add(value, values[k])), first);
}

function largest(v: VectorBuilder, [first, ...rest]: Lowered, compare: 'max' | 'pmax' = 'max'): Vectors {
  return rest.reduce((top, values) => top.map((value, k) => v.combine(compare, value, values[k])), first);
}

/** Each output from its pairs with all others: what the first of a pair gains, and what the second loses by it. */
function pairwise(
  v: VectorBuilder,
  outputs: number,
  width: number,
  pair: (one: number, other: number, k: number) => readonly [gain: Vector, loss: Vector],
): Lowered {
  const zero = v.zero();
  const sums = Array.from({ length: outputs }, () => Array.from({ length: width }, () => zero));
  for (let one = 0; one < outputs; one++)
    for (let other = one + 1; other < outputs; other++)
      for (let k = 0; k < width; k++) {
        const [gain, loss] = pair(one, other, k);
        sums[one][k] = v.add(sums[one][k], gain);
        sums[other][k] = v.sub(sums[other][k], loss);
      }
  return sums;
}

/** The first of the largest. */
function argmax(v: VectorBuilder, [first, ...rest]: Lowered, width: number): Vectors {
  let top = first;
  let place: Vectors = Array.from({ length: width }, () => v.zero());
  rest.forEach((values, index) => {
    const number = v.constant(index + 1);
    // Larger, or the first that is not a number.
    const wins = values.map((value, k) => {
      const isNew = v.or(v.combine('gt', value, top[k]), v.combine('ne', value, value));
      return v.and(isNew, v.combine('eq', top[k], top[k]));
    });
    place = place.map((value, k) => v.select(wins[k], number, value));
    top = top.map((value, k) => v.select(wins[k], values[k], value));
  });
  return place;
}

function everyOutput(row: Lowered, outputs: number): Lowered {
  return row.length === outputs ? row : Array.from({ length: outputs }, () => row[0]);
}
