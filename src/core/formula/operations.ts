import {
  atan,
  cos,
  cosh,
  exp,
  expm1,
  hypot,
  log,
  log10,
  log1p,
  log2,
  logcosh,
  pow,
  sigmoid,
  sin,
  sinh,
  softplus,
  tan,
  tanh,
} from '../math/elementary';

/** 'sample': one number a sample; 'row': one number a sample and output (or a coordinate of theta). */
export type Shape = 'sample' | 'row';

export interface Operation {
  readonly arity: number;
  readonly commutative?: boolean;
  /** The rule by number for an elementwise operation; operations over the outputs of a sample have none. */
  readonly evaluate?: (a: number, b: number, c: number) => number;
  readonly shape: (args: readonly Shape[]) => Shape;
}

type Unary = (a: number) => number;
type Binary = (a: number, b: number) => number;

const widest = (args: readonly Shape[]): Shape => (args.includes('row') ? 'row' : 'sample');
const unary = (evaluate: Unary): Operation => ({ arity: 1, evaluate, shape: widest });
const binary = (evaluate: Binary): Operation => ({ arity: 2, evaluate, shape: widest });
const symmetric = (evaluate: Binary): Operation => ({ arity: 2, commutative: true, evaluate, shape: widest });
const reduction: Operation = { arity: 1, shape: () => 'sample' };
const rowMap: Operation = { arity: 1, shape: () => 'row' };
const rowPair: Operation = { arity: 2, shape: () => 'row' };

/** To the nearest integer, halves to the even one (IEEE 754 roundToIntegralTiesToEven). */
function round(x: number): number {
  if (!(Math.abs(x) < 2 ** 52)) return x;
  const below = Math.floor(x);
  const rest = x - below;
  const up = rest > 0.5 || (rest === 0.5 && below % 2 !== 0);
  return up ? below + 1 : below;
}

const table = {
  add: symmetric((a, b) => a + b),
  subtract: binary((a, b) => a - b),
  multiply: symmetric((a, b) => a * b),
  divide: binary((a, b) => a / b),
  power: binary(pow),
  negate: unary((a) => -a),
  less: binary((a, b) => (a < b ? 1 : 0)),
  lessOrEqual: binary((a, b) => (a <= b ? 1 : 0)),
  greater: binary((a, b) => (a > b ? 1 : 0)),
  greaterOrEqual: binary((a, b) => (a >= b ? 1 : 0)),
  equal: binary((a, b) => (a === b ? 1 : 0)),
  notEqual: binary((a, b) => (a !== b ? 1 : 0)),
  where: {
    arity: 3,
    evaluate: (a, b, c) => (a !== 0 ? b : c),
    shape: widest,
  } satisfies Operation as Operation,
  abs: unary(Math.abs),
  sign: unary(Math.sign),
  sqrt: unary(Math.sqrt),
  exp: unary(exp),
  expm1: unary(expm1),
  log: unary(log),
  log1p: unary(log1p),
  log2: unary(log2),
  log10: unary(log10),
  sin: unary(sin),
  cos: unary(cos),
  tan: unary(tan),
  atan: unary(atan),
  tanh: unary(tanh),
  sinh: unary(sinh),
  cosh: unary(cosh),
  sigmoid: unary(sigmoid),
  softplus: unary(softplus),
  logcosh: unary(logcosh),
  min: binary((a, b) => Math.min(a, b)),
  max: binary((a, b) => Math.max(a, b)),
  floor: unary(Math.floor),
  round: unary(round),
  hypot: binary((a, b) => hypot(a, b)),
  weighted: binary((weight, value) => (weight === 0 ? 0 : weight * value)),
  sum: reduction,
  norm: reduction,
  largest: reduction,
  argmax: reduction,
  count: reduction,
  logsumexp: reduction,
  softmax: rowMap,
  logsoftmax: rowMap,
  contrast: rowPair,
  exchange: rowPair,
  index: rowMap,
  at: { arity: 2, shape: () => 'sample' } satisfies Operation as Operation,
};

export type OperationName = keyof typeof table;

/** Every operation of the language by name: arity, shape of the result, and the rule where it is elementwise. */
export const operations: Readonly<Record<OperationName, Operation>> = table;
