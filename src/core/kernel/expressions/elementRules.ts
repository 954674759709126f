import { canFade, leastLift, leastWhole, told } from '../../formula/fading';
import type { Node } from '../../formula/graph';
import type { OperationName } from '../../formula/operations';
import type { RowOperation } from './rows';
import { cosh, exp, expm1, sinh, tanh } from '../functions/exponential';
import { log, log1p, logcosh } from '../functions/logarithm';
import { constantPower, hypot, power } from '../functions/power';
import type { Lane } from '../wasm/lanes';
import { atan, cos, sin, tan } from '../functions/trigonometric';
import type { Vector, VectorBuilder, Vectors } from '../wasm/vectors';

/** One code of an operation on vectors. */
type Rule = (v: VectorBuilder, args: readonly Vectors[], node: Node) => Vectors;

const staysFinite: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'equal',
  'notEqual',
  'abs',
  'negate',
  'max',
  'min',
]);

/** Whether a value is certainly finite in a lane: numbers, what is known of the data, and comparisons of them. */
const isFinite = ({ kind, name, value, args }: Node, lane: Lane): boolean => {
  if (kind === 'variable') return name === 'class' || name === 'target';
  if (staysFinite.has(kind)) return args.every((arg) => isFinite(arg, lane));
  return (
    kind === 'index' || kind === 'count' || Number.isFinite(lane.id === 'f32' ? Math.fround(value) : value)
  );
};

/** Whether a value is infinite is 0 where it is finite; all else is left to the oracle. */
const asksForInfinity = ({ kind, args: [, second] }: Node): boolean =>
  kind === 'equal' && second.value === Infinity;

const unary =
  (rule: (v: VectorBuilder, x: Vectors) => Vectors): Rule =>
  (v, [x]) =>
    rule(v, x);

const each =
  (rule: (v: VectorBuilder, a: Vector, b: Vector, c: Vector) => Vector): Rule =>
  (v, [a, b = a, c = a]) =>
    a.map((value, k) => rule(v, value, b[k], c[k]));

/**
 * 1 where the comparison holds, else 0. What is not finite here may be finite to the oracle: with NaN, or infinities of
 * the same sign, the answer is NaN, so that the oracle is asked.
 */
const comparison = (name: 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne'): Rule => {
  return (v, [a, b], node) => {
    if (asksForInfinity(node)) return a.map((value) => v.sub(value, value));
    const [first, second] = node.args;
    const one = v.constant(1);
    const [isKnown, isOtherKnown] = [isFinite(first, v.lane), isFinite(second, v.lane)];
    return a.map((value, k) => {
      const holds = v.and(v.combine(name, value, b[k]), one);
      if (isKnown && isOtherKnown) return holds;
      return v.orNaN(holds, isOtherKnown ? value : isKnown ? b[k] : v.sub(value, b[k]));
    });
  };
};

/**
 * In 64 bits what is divided by infinity is NaN, so that the oracle is asked: it may be more than 0 there. So it is where
 * one of both has faded and the other is not large enough to hide that.
 */
const divide: Rule = (v, [a, b], { args: [dividend, divisor] }) => {
  const isKnown = v.lane.id === 'f32' || isFinite(divisor, v.lane);
  const [fades, vanishes] = [dividend, divisor].map((node) => v.lane.id === 'f64' && canFade(node));
  return a.map((value, k) => {
    let quotient = v.div(value, b[k]);
    if (fades) quotient = v.or(quotient, v.and(isTiny(v, value), isSmaller(v, b[k], 1 / leastLift)));
    if (vanishes) quotient = v.or(quotient, isTiny(v, b[k]));
    return isKnown ? quotient : v.orNaN(quotient, v.sub(b[k], b[k]));
  });
};

/** NaN where a factor that fades quickly has faded, and the other one may lift it. */
const multiply: Rule = (v, [a, b], { args: [first, second] }) => {
  const products = a.map((value, k) => v.mul(value, b[k]));
  if (v.lane.id === 'f32') return products;
  const guarded = (factors: Vectors, others: Vectors, before: Vectors) =>
    before.map((value, k) => v.or(value, v.and(isTiny(v, factors[k]), isLarger(v, others[k], leastLift))));
  const once = fadesQuickly(first) && canGrow(second) ? guarded(a, b, products) : products;
  return fadesQuickly(second) && canGrow(first) ? guarded(b, a, once) : once;
};

/** NaN where the argument, or the base, has faded. */
const unlessFaded =
  (rule: Rule): Rule =>
  (v, args, node) => {
    const values = rule(v, args, node);
    return v.lane.id === 'f64' && canFade(node.args[0])
      ? values.map((value, k) => v.or(value, isTiny(v, args[0][k])))
      : values;
  };

/** The least exponent whose powers fade over usual regions. */
const quickPower = 8;

/** Whether a value fades exponentially or nearly so. */
const isQuick = told(({ kind, args }, isArgQuick) => {
  const isQuickPower = kind === 'power' && !(Math.abs(args[1].value) < quickPower);
  return isQuickPower || ['exp', 'sigmoid', 'softplus'].includes(kind) || args.some(isArgQuick);
});
const fadesQuickly = (node: Node): boolean => canFade(node) && isQuick(node);

const bounded: ReadonlySet<Node['kind']> = new Set<Node['kind']>(
  ['sin', 'cos', 'tanh', 'atan', 'sigmoid', 'sign', 'less', 'lessOrEqual', 'greater', 'greaterOrEqual', 'equal', 'notEqual'], // prettier-ignore
);

/** Whether a value can be large enough to lift one that has faded. */
const canGrow = told(({ kind, name, value, args }, canArgGrow) => {
  if (kind === 'constant') return !(Math.abs(value) <= leastLift);
  if (kind === 'variable') return name !== 'class';
  if (kind === 'multiply' || kind === 'negate' || kind === 'abs') return args.some(canArgGrow);
  return !bounded.has(kind);
});

/** Masks by size. */
const isTiny = (v: VectorBuilder, value: Vector): Vector => isSmaller(v, value, leastWhole);
const isSmaller = (v: VectorBuilder, value: Vector, than: number): Vector =>
  v.combine('lt', v.apply('abs', value), v.constant(than));
const isLarger = (v: VectorBuilder, value: Vector, than: number): Vector =>
  v.combine('gt', v.apply('abs', value), v.constant(than));

/** The quick instruction loses a NaN in its second place: there only a number may stand. */
const extreme =
  (quick: 'pmin' | 'pmax', safe: 'min' | 'max'): Rule =>
  (v, [a, b], { args: [first, second] }) => {
    if (!Number.isNaN(second.value)) return a.map((value, k) => v.combine(quick, value, b[k]));
    if (!Number.isNaN(first.value)) return a.map((value, k) => v.combine(quick, b[k], value));
    return a.map((value, k) => v.combine(safe, value, b[k]));
  };

const anyPower: Rule = (v, [base, exponents], { args: [, exponent] }) =>
  exponent.kind === 'constant' ? constantPower(v, base, exponent.value) : power(v, base, exponents);

/** The code of every operation that goes number by number. */
export const elementRules: Readonly<
  Record<Exclude<OperationName, RowOperation | 'softplus' | 'sigmoid'>, Rule>
> = {
  add: each((v, a, b) => v.add(a, b)),
  subtract: each((v, a, b) => v.sub(a, b)),
  multiply,
  // 0 times what is not finite is NaN here, so that the oracle is asked.
  weighted: each((v, a, b) => v.mul(a, b)),
  divide,
  negate: each((v, a) => v.apply('neg', a)),
  power: (v, args, node) =>
    node.args[1].value >= 1 ? anyPower(v, args, node) : unlessFaded(anyPower)(v, args, node),
  less: comparison('lt'),
  lessOrEqual: comparison('le'),
  greater: comparison('gt'),
  greaterOrEqual: comparison('ge'),
  equal: comparison('eq'),
  notEqual: comparison('ne'),
  where: (v, [condition, yes, no], { args: [first] }) => {
    if (asksForInfinity(first)) return no.map((value, k) => v.orNaN(value, condition[k]));
    const zero = v.zero();
    return condition.map((value, k) => {
      const chosen = v.select(v.combine('ne', value, zero), yes[k], no[k]);
      return isFinite(first, v.lane) ? chosen : v.orNaN(chosen, value);
    });
  },
  abs: each((v, a) => v.apply('abs', a)),
  sign: (v, [x]) => {
    const [one, zero] = [v.constant(1), v.zero()];
    // A zero, of either sign, and a NaN stay what they are.
    return x.map((value) => {
      const size = v.and(v.combine('gt', v.apply('abs', value), zero), one);
      const signed = v.or(size, v.and(value, v.constant(-0)));
      return v.select(v.combine('eq', value, value), signed, value);
    });
  },
  sqrt: unlessFaded(each((v, a) => v.apply('sqrt', a))),
  exp: unary(exp),
  expm1: unary(expm1),
  log: unlessFaded(unary(log)),
  log1p: unary(log1p),
  log2: unlessFaded(scaledLog(Math.LN2)),
  log10: unlessFaded(scaledLog(Math.LN10)),
  sin: unary(sin),
  cos: unary(cos),
  tan: unary(tan),
  atan: unary(atan),
  tanh: unary(tanh),
  sinh: unary(sinh),
  cosh: unary(cosh),
  logcosh: unary(logcosh),
  min: extreme('pmin', 'min'),
  max: extreme('pmax', 'max'),
  floor: each((v, a) => v.apply('floor', a)),
  round: each((v, a) => v.apply('nearest', a)),
  hypot: (v, [a, b]) => hypot(v, a, b),
};

function scaledLog(base: number): Rule {
  return (v, [x]) => {
    const divisor = v.constant(base);
    return log(v, x).map((value) => v.div(value, divisor));
  };
}
