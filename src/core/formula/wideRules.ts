import {
  compared,
  exponential,
  isPlain,
  logarithm,
  nearest,
  negative,
  power,
  product,
  quotient,
  squareRoot,
  sum,
  wide,
  type Wide,
} from '../math/wide';
import type { NodeKind } from './graph';
import { operations, type OperationName } from './operations';

/** An operation on numbers that neither overflow nor fade; on doubles it is what it is on doubles. */
export function wideValue(kind: OperationName, args: readonly Wide[]): Wide {
  const [a, b, c] = args.map(shown);
  const plain = operations[kind].evaluate!(a, b, c);
  const isPlainNumber = args.every(isPlain) && (isSafe(plain) || Number.isNaN(plain));
  const rule = wideRules[kind];
  return isPlainNumber || !rule ? wide(plain) : rule(...(args as [Wide, Wide, Wide]));
}

/** The nearest double, but never 0 where the number is none. */
export function shown(value: Wide): number {
  return nearest(value) || value.mantissa * Number.MIN_VALUE;
}

type WideRule = (a: Wide, b: Wide, c: Wide) => Wide;

const one = wide(1);
const half = wide(0.5);
const exp = (x: Wide) => exponential(shown(x));
const size = (x: Wide) => (x.mantissa < 0 ? negative(x) : x);
const isTiny = ({ mantissa, exponent }: Wide) => mantissa === 0 || exponent < -60;
/** From 64 on all that grows or fades has come to its limit. */
const isFar = ({ exponent }: Wide) => exponent > 5;
/** A function of one number that is told by another rule where a condition holds. */
const unless =
  (name: OperationName, isOther: (x: Wide) => boolean, rule: (x: Wide) => Wide): WideRule =>
  (x) =>
    isOther(x) ? rule(x) : wide(operations[name].evaluate!(shown(x), NaN, NaN));
const likeItself = (name: OperationName) => unless(name, isTiny, (x) => x);
const isBeyond = (x: Wide) => isFar(x) && !isPlain(x);
const whole = (name: OperationName) => unless(name, isBeyond, (x) => x);
const logOf =
  (base: number): WideRule =>
  (x) =>
    wide(logarithm(x) / base);
const comparison =
  (holds: (order: number) => boolean): WideRule =>
  (a, b) =>
    wide(holds(compared(a, b)) ? 1 : 0);
const extreme =
  (sign: 1 | -1): WideRule =>
  (a, b) => {
    const order = sign * compared(a, b);
    return Number.isNaN(order) ? wide(NaN) : order >= 0 ? a : b;
  };
const halfExp = (x: Wide) => product(half, exp(size(x)));

/** What doubles have no number for, as overflow and underflow leave none. */
const wideRules: Readonly<Partial<Record<NodeKind, WideRule>>> = {
  add: sum,
  subtract: (a, b) => sum(a, negative(b)),
  multiply: product,
  divide: quotient,
  negate: negative,
  power: (x, exponent) => power(x, shown(exponent)),
  abs: size,
  sqrt: squareRoot,
  hypot: (a, b) => squareRoot(sum(product(a, a), product(b, b))),
  weighted: (weight, value) => (weight.mantissa === 0 ? weight : product(weight, value)),
  where: (condition, yes, no) => (condition.mantissa === 0 ? no : yes),
  less: comparison((order) => order < 0),
  lessOrEqual: comparison((order) => order <= 0),
  greater: comparison((order) => order > 0),
  greaterOrEqual: comparison((order) => order >= 0),
  equal: comparison((order) => order === 0),
  notEqual: comparison((order) => order !== 0),
  max: extreme(1),
  min: extreme(-1),
  floor: whole('floor'),
  round: whole('round'),
  exp,
  expm1: (x) => (isTiny(x) ? x : sum(exp(x), wide(-1))),
  log: logOf(1),
  log2: logOf(Math.LN2),
  log10: logOf(Math.LN10),
  log1p: (x) => (isTiny(x) ? x : wide(logarithm(sum(one, x)))),
  sinh: (x) => (isTiny(x) ? x : x.mantissa < 0 ? negative(halfExp(x)) : halfExp(x)),
  cosh: unless('cosh', isFar, halfExp),
  sin: likeItself('sin'),
  tan: likeItself('tan'),
  atan: likeItself('atan'),
  tanh: likeItself('tanh'),
  sigmoid: unless('sigmoid', isFar, (x) => (x.mantissa < 0 ? exp(x) : one)),
  softplus: unless('softplus', isFar, (x) => (x.mantissa < 0 ? exp(x) : x)),
  logcosh: (x) => (isTiny(x) ? product(half, product(x, x)) : size(x)),
};

/** Whether nothing can have overflowed or faded. */
export function isSafe(value: number): boolean {
  return Math.abs(value) < Infinity && isPlain(wide(value)) && value !== 0;
}
