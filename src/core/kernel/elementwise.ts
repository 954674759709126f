import { reachable, type Node } from '../formula/graph';
import type { OperationName } from '../formula/operations';
import { cosh, exp, expm1, expOfNegative, negativeSize, sinh, tanh } from './exponential';
import { log, log1p, log1pOfUnit, logcosh } from './logarithm';
import { rowRules } from './rows';
import { cos, sin, tan } from './trigonometric';
import type { Vector, VectorBuilder, Vectors } from './vectors';

/** The value of a node: vectors side by side for every output of a sample, or once where it is the same for all. */
export type Lowered = readonly Vectors[];

/** One code of an operation on vectors. */
type Rule = (v: VectorBuilder, args: readonly Vectors[], node: Node) => Vectors;

const largestPower = 16;

/** Whether the code of this expression can be made; what cannot stays with the interpreter. */
export function canLower(roots: readonly Node[]): boolean {
  return reachable(roots).every((node) => {
    const { kind, args } = node;
    if (kind === 'constant' || kind === 'variable') return true;
    if (kind === 'power') return args[1].kind === 'constant' && isPlainPower(args[1].value);
    return kind === 'softplus' || kind === 'sigmoid' || kind in rules || kind in rowRules;
  });
}

/** What the code of expressions is written for. */
export interface Lowering {
  /** How many vectors go side by side. */
  readonly width: number;
  /** How many numbers a row has. */
  readonly outputs: number;
  /** Asked for the value of every variable that is needed. */
  readonly variable: (name: string) => Lowered;
  /** Nodes whose values are there already. */
  readonly known?: ReadonlyMap<Node, Lowered>;
  /** Takes e^-|x| of the one x that goes through softplus, which is then lowered without its log(1 + e^-|x|). */
  readonly takeRest?: (small: Vectors) => void;
}

/** Writes the code of expressions, each shared part once. */
export function lower(
  v: VectorBuilder,
  roots: readonly Node[],
  { width, outputs, variable, known = new Map(), takeRest }: Lowering,
): Lowered[] {
  const done = new Map<Node, Lowered>(known);
  const shared = new Map<string, unknown>();
  for (const node of reachable(roots, known)) {
    if (done.has(node)) continue;
    const args = node.args.map((arg) => done.get(arg)!);
    done.set(node, lowerNode(node, args));
  }
  return roots.map((node) => done.get(node)!);

  function lowerNode(node: Node, args: readonly Lowered[]): Lowered {
    const { kind } = node;
    if (kind === 'constant') return [repeated(v.constant(node.value), width)];
    if (kind === 'variable') return variable(node.name);
    const rowRule = rowRules[kind];
    if (rowRule) {
      return rowRule(v, args, outputs, width, (part, make) => once(part, node.args[0], make));
    }
    if (kind === 'softplus') return softplus(node, args[0]);
    if (kind === 'sigmoid') return sigmoid(node, args[0]);
    return perOutput(args, (some) => rules[kind]!(v, some, node));
  }

  /** softplus(x) = max(x, 0) + log(1 + e^-|x|) */
  function softplus({ args: [x] }: Node, values: Lowered): Lowered {
    const zero = v.zero();
    if (takeRest) {
      onceOfSize('given', x, () => {
        const small = smallPower(x, values);
        takeRest(small[0]);
        return small;
      });
      return [values[0].map((value) => v.combine('pmax', value, zero))];
    }
    const small = smallPower(x, values);
    const rest = onceOfSize('rest', x, () => perOutput([small], ([some]) => log1pOfUnit(v, some)));
    return perOutput([values, rest], ([some, above]) =>
      some.map((value, k) => v.add(v.combine('pmax', value, zero), above[k])),
    );
  }

  /** sigmoid(x) is 1 / (1 + e^-|x|) above 0 and e^-|x| / (1 + e^-|x|) below. */
  function sigmoid({ args: [x] }: Node, values: Lowered): Lowered {
    const small = smallPower(x, values);
    const one = v.constant(1);
    const share = onceOfSize('share', x, () => perOutput([small], ([some]) => some.map((value) => v.div(one, v.add(one, value))))); // prettier-ignore
    const zero = v.zero();
    return perOutput([values, small, share], ([some, below, above]) =>
      some.map((value, k) => v.mul(v.select(v.combine('lt', value, zero), below[k], one), above[k])),
    );
  }

  /** e^-|x| */
  function smallPower(x: Node, values: Lowered): Lowered {
    return onceOfSize('power', x, () =>
      perOutput([values], ([some]) => expOfNegative(v, negativeSize(v, some))),
    );
  }

  /** What only |x| decides is made once for x and -x. */
  function onceOfSize(part: string, x: Node, make: () => Lowered): Lowered {
    return once(part, x.kind === 'negate' ? x.args[0] : x, make);
  }

  function once<Part>(part: string, { id }: Node, make: () => Part): Part {
    const key = `${part} ${id}`;
    if (!shared.has(key)) shared.set(key, make());
    return shared.get(key) as Part;
  }
}

/** Applies a rule output by output; an argument that is the same for all outputs is given to each. */
function perOutput(args: readonly Lowered[], rule: (args: readonly Vectors[]) => Vectors): Lowered {
  const outputs = Math.max(...args.map((arg) => arg.length));
  return Array.from({ length: outputs }, (_, output) =>
    rule(args.map((arg) => arg[arg.length === 1 ? 0 : output])),
  );
}

function repeated(vector: Vector, width: number): Vectors {
  return Array.from({ length: width }, () => vector);
}

const unary =
  (rule: (v: VectorBuilder, x: Vectors) => Vectors): Rule =>
  (v, [x]) =>
    rule(v, x);

const each =
  (rule: (v: VectorBuilder, a: Vector, b: Vector, c: Vector) => Vector): Rule =>
  (v, [a, b = a, c = a]) =>
    a.map((value, k) => rule(v, value, b[k], c[k]));

/** 1 where the comparison holds, else 0. */
const comparison = (name: 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne'): Rule => {
  return (v, [a, b]) => {
    const one = v.constant(1);
    return a.map((value, k) => v.and(v.combine(name, value, b[k]), one));
  };
};

/** The quick instruction loses a NaN in its second place: there only a constant may stand. */
const extreme =
  (quick: 'pmin' | 'pmax', safe: 'min' | 'max'): Rule =>
  (v, [a, b], { args: [first, second] }) => {
    if (second.kind === 'constant') return a.map((value, k) => v.combine(quick, value, b[k]));
    if (first.kind === 'constant') return a.map((value, k) => v.combine(quick, b[k], value));
    return a.map((value, k) => v.combine(safe, value, b[k]));
  };

const rules: Readonly<Partial<Record<OperationName, Rule>>> = {
  add: each((v, a, b) => v.add(a, b)),
  subtract: each((v, a, b) => v.sub(a, b)),
  multiply: each((v, a, b) => v.mul(a, b)),
  divide: each((v, a, b) => v.div(a, b)),
  negate: each((v, a) => v.apply('neg', a)),
  power: (v, [base], { args: [, exponent] }) => power(v, base, exponent.value),
  less: comparison('lt'),
  lessOrEqual: comparison('le'),
  greater: comparison('gt'),
  greaterOrEqual: comparison('ge'),
  equal: comparison('eq'),
  notEqual: comparison('ne'),
  where: (v, [condition, yes, no]) => {
    const zero = v.zero();
    return condition.map((value, k) => v.select(v.combine('ne', value, zero), yes[k], no[k]));
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
  sqrt: each((v, a) => v.apply('sqrt', a)),
  exp: unary(exp),
  expm1: unary(expm1),
  log: unary(log),
  log1p: unary(log1p),
  log2: scaledLog(Math.LN2),
  log10: scaledLog(Math.LN10),
  sin: unary(sin),
  cos: unary(cos),
  tan: unary(tan),
  tanh: unary(tanh),
  sinh: unary(sinh),
  cosh: unary(cosh),
  logcosh: unary(logcosh),
  min: extreme('pmin', 'min'),
  max: extreme('pmax', 'max'),
  floor: each((v, a) => v.apply('floor', a)),
  round: each((v, a) => v.apply('nearest', a)),
};

function scaledLog(base: number): Rule {
  return (v, [x]) => {
    const divisor = v.constant(base);
    return log(v, x).map((value) => v.div(value, divisor));
  };
}

function isPlainPower(exponent: number): boolean {
  return exponent === 0.5 || (Number.isInteger(exponent) && Math.abs(exponent) <= largestPower);
}

/** A whole power by squaring, or the square root. */
function power(v: VectorBuilder, base: Vectors, exponent: number): Vectors {
  if (exponent === 0.5) return base.map((value) => v.apply('sqrt', value));
  const one = v.constant(1);
  return base.map((value) => {
    let [square, product]: [Vector, Vector | undefined] = [value, undefined];
    for (let rest = Math.abs(exponent); rest > 0; rest >>= 1) {
      if (rest & 1) product = product === undefined ? square : v.mul(product, square);
      if (rest > 1) square = v.mul(square, square);
    }
    return exponent < 0 ? v.div(one, product!) : (product ?? one);
  });
}
