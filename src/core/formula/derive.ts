import { withPlainEvenPowers } from './withPlainEvenPowers';
import { isConstant, reachable, type Graph, type Node } from './graph';
import { operations, type OperationName } from './operations';

/** What each argument of `node` receives, given the derivative `seed` of the result by `node`. */
type AdjointRule = (graph: Graph, node: Node, seed: Node) => readonly (Node | undefined)[];

/**
 * Symbolic derivatives of `result` by each of `variables`, in reverse mode: all of them together cost a small
 * multiple of the formula. At a kink |x|' is 0, and min and max take the first of ties.
 */
export function derive(graph: Graph, result: Node, variables: readonly Node[]): Node[] {
  const plain = withPlainEvenPowers(graph, result, variables);
  const needed = dependents(plain, variables);
  const seeds = new Map<Node, Node>([[plain, graph.constant(1)]]);
  for (const node of [...needed].reverse()) {
    const seed = seeds.get(node);
    if (!seed || node.kind === 'variable' || node.kind === 'constant') continue;
    const received = receivedByArgs(graph, node, node.kind, seed);
    node.args.forEach((arg, position) => {
      const part = received[position];
      if (!part || !needed.has(arg)) return;
      const fitting = fittingShape(graph, part, node, arg);
      const known = seeds.get(arg);
      seeds.set(arg, known ? accumulated(graph, known, fitting) : fitting);
    });
  }
  return variables.map((variable) => seeds.get(variable) ?? graph.constant(0));
}

/**
 * A seed that is 0 on one side of a condition stays outside the product, as a condition: the branch that was not
 * taken must not answer 0 * NaN.
 */
function receivedByArgs(
  graph: Graph,
  node: Node,
  kind: OperationName,
  seed: Node,
): readonly (Node | undefined)[] {
  const [condition, yes, no] = seed.args;
  const isLinear = operations[kind].evaluate || condition?.shape === 'sample';
  if (seed.kind !== 'where' || !isLinear || !(isZero(yes) || isZero(no)))
    return adjoints[kind](graph, node, seed);
  const none = graph.constant(0);
  return receivedByArgs(graph, node, kind, isZero(yes) ? no : yes).map(
    (part) => part && (isZero(yes) ? graph.where(condition, none, part) : graph.where(condition, part, none)),
  );
}

/**
 * The sum of two seeds; two sides of the same condition become one choice. A sum that is 0 where several conditions
 * say so is a condition itself, so that it stays outside the product as well.
 */
function accumulated(graph: Graph, a: Node, b: Node): Node {
  if (a.kind !== 'where' || b.kind !== 'where') return graph.add(a, b);
  const [condition, yes, no] = a.args;
  const total =
    condition === b.args[0]
      ? graph.where(condition, accumulated(graph, yes, b.args[1]), accumulated(graph, no, b.args[2]))
      : graph.add(a, b);
  const isGuarded = [a, b].every(({ args }) => args.slice(1).some(canBeZero));
  const isPlain = total.kind === 'where' && (total.args.slice(1).some(isZero) || !canBeZero(total));
  if (!isGuarded || isPlain || isConstant(total)) return total;
  const none = graph.constant(0);
  return graph.where(openness(graph, a, openness(graph, b, none)), total, none);
}

/** A condition: that those of a seed do not make it 0, or else `otherwise`. */
function openness(graph: Graph, seed: Node, otherwise: Node): Node {
  if (isZero(seed)) return otherwise;
  if (seed.kind !== 'where') return graph.constant(1);
  const [condition, yes, no] = seed.args;
  const [whenTrue, whenFalse] = [openness(graph, yes, otherwise), openness(graph, no, otherwise)];
  const isItself = isConstant(whenTrue) && !isZero(whenTrue) && isZero(whenFalse);
  return isItself ? condition : graph.where(condition, whenTrue, whenFalse);
}

/** Whether a condition can make a seed 0. */
function canBeZero(seed: Node): boolean {
  return isZero(seed) || (seed.kind === 'where' && seed.args.slice(1).some(canBeZero));
}

/** One number that fed a whole row receives the sum over that row. */
function fittingShape(graph: Graph, part: Node, node: Node, arg: Node): Node {
  if (arg.shape === 'row' || node.shape === 'sample') return part;
  return part.shape === 'row' ? graph.apply('sum', part) : graph.multiply(part, graph.apply('count', node));
}

/** The nodes between the variables and the result, arguments first: only these need a derivative. */
function dependents(result: Node, variables: readonly Node[]): Set<Node> {
  const touched = new Set<Node>(variables);
  for (const node of reachable([result])) {
    if (node.args.some((arg) => touched.has(arg))) touched.add(node);
  }
  return touched;
}

type Derivative = (graph: Graph, x: Node, node: Node) => Node;
type Derivatives = (graph: Graph, a: Node, b: Node, node: Node) => readonly [Node, Node];

const number = (graph: Graph, value: number) => graph.constant(value);
const isZero = (node: Node) => node.kind === 'constant' && node.value === 0;
const square = (graph: Graph, x: Node) => graph.power(x, number(graph, 2));

/** Elementwise: the argument receives seed times the derivative. */
const chain =
  (derivative: Derivative): AdjointRule =>
  (graph, node, seed) => [graph.multiply(seed, derivative(graph, node.args[0], node))];

/** The seed goes to one of two arguments; `where` keeps what the other one does out of the product. */
const select =
  (pick: 'greaterOrEqual' | 'lessOrEqual'): AdjointRule =>
  (graph, node, seed) => {
    const [a, b] = node.args as [Node, Node];
    const first = graph.apply(pick, a, b);
    const none = number(graph, 0);
    return [graph.where(first, seed, none), graph.where(first, none, seed)];
  };

const pair =
  (derivatives: Derivatives): AdjointRule =>
  (graph, node, seed) => {
    const [a, b] = node.args as [Node, Node];
    return derivatives(graph, a, b, node).map((part) => graph.multiply(seed, part));
  };

const flat: AdjointRule = () => [];

const adjoints: Readonly<Record<OperationName, AdjointRule>> = {
  add: (_graph, _node, seed) => [seed, seed],
  subtract: (graph, _node, seed) => [seed, graph.negate(seed)],
  multiply: (graph, { args: [a, b] }, seed) => [graph.multiply(seed, b), graph.multiply(seed, a)],
  divide: (graph, node, seed) => {
    const share = graph.divide(seed, node.args[1]);
    return [share, graph.negate(graph.multiply(share, node))];
  },
  power: powerAdjoint,
  negate: (graph, _node, seed) => [graph.negate(seed)],
  less: flat,
  lessOrEqual: flat,
  greater: flat,
  greaterOrEqual: flat,
  equal: flat,
  notEqual: flat,
  where: (graph, { args: [condition] }, seed) => {
    const none = number(graph, 0);
    return [undefined, graph.where(condition, seed, none), graph.where(condition, none, seed)];
  },
  abs: chain((graph, x) => graph.apply('sign', x)),
  sign: flat,
  sqrt: chain((graph, _x, node) => graph.divide(number(graph, 0.5), node)),
  exp: chain((_graph, _x, node) => node),
  expm1: chain((graph, x) => graph.apply('exp', x)),
  log: (graph, { args: [x] }, seed) => [graph.divide(seed, x)],
  log1p: (graph, { args: [x] }, seed) => [graph.divide(seed, graph.add(number(graph, 1), x))],
  log2: (graph, { args: [x] }, seed) => [graph.divide(seed, graph.multiply(number(graph, Math.LN2), x))],
  log10: (graph, { args: [x] }, seed) => [graph.divide(seed, graph.multiply(number(graph, Math.LN10), x))],
  sin: chain((graph, x) => graph.apply('cos', x)),
  cos: chain((graph, x) => graph.negate(graph.apply('sin', x))),
  tan: chain((graph, _x, node) => graph.add(number(graph, 1), square(graph, node))),
  atan: chain((graph, x) => graph.divide(number(graph, 1), graph.add(number(graph, 1), square(graph, x)))),
  // 1 - tanh(x)^2 as a product, which far out is not rounded to 0.
  tanh: chain((graph, x) => {
    const double = graph.add(x, x);
    const [up, down] = [double, graph.negate(double)].map((part) => graph.apply('sigmoid', part));
    return graph.multiply(number(graph, 4), graph.multiply(up, down));
  }),
  sinh: chain((graph, x) => graph.apply('cosh', x)),
  cosh: chain((graph, x) => graph.apply('sinh', x)),
  sigmoid: chain((graph, x, node) => graph.multiply(node, graph.apply('sigmoid', graph.negate(x)))),
  softplus: chain((graph, x) => graph.apply('sigmoid', x)),
  logcosh: chain((graph, x) => graph.apply('tanh', x)),
  min: select('lessOrEqual'),
  max: select('greaterOrEqual'),
  floor: flat,
  round: flat,
  hypot: pair((graph, a, b, node) => {
    const none = number(graph, 0);
    const atOrigin = graph.apply('equal', node, none);
    return [
      graph.where(atOrigin, none, graph.divide(a, node)),
      graph.where(atOrigin, none, graph.divide(b, node)),
    ];
  }),
  weighted: (graph, { args: [weight, value] }, seed) => [
    graph.multiply(seed, value),
    graph.multiply(seed, weight),
  ],
  sum: (_graph, _node, seed) => [seed],
  norm: (graph, node, seed) => {
    const none = number(graph, 0);
    const isNone = graph.apply('equal', node, none);
    return [graph.where(isNone, none, graph.multiply(seed, graph.divide(node.args[0], node)))];
  },
  largest: (graph, { args: [row] }, seed) => {
    const isFirst = graph.apply('equal', graph.apply('index', row), graph.apply('argmax', row));
    return [graph.where(isFirst, seed, number(graph, 0))];
  },
  argmax: flat,
  count: flat,
  index: flat,
  // A seed of 0 needs no shares, which between two infinite outputs are none.
  logsumexp: (graph, { args: [row] }, seed) => [graph.apply('weighted', seed, graph.apply('softmax', row))],
  // The seed less its mean by shares.
  softmax: (graph, node, seed) =>
    seed.shape === 'row' ? [graph.multiply(node, graph.apply('contrast', node, seed))] : [],
  // The seed less its sum in shares.
  logsoftmax: (graph, { args: [row] }, seed) => [graph.apply('exchange', graph.apply('softmax', row), seed)],
  // Each of the two is what the derivatives of the other are made of.
  contrast: (graph, { args: [weights, values] }, seed) => [
    graph.negate(graph.apply('contrast', seed, values)),
    graph.apply('exchange', weights, seed),
  ],
  exchange: (graph, { args: [weights, values] }, seed) => [
    graph.negate(graph.apply('contrast', values, seed)),
    graph.apply('contrast', weights, seed),
  ],
  at: (graph, { args: [row, position] }, seed) => {
    const isThere = graph.apply('equal', graph.apply('index', row), position);
    return [graph.where(isThere, seed, number(graph, 0))];
  },
};

/**
 * (u^v)' = v u^(v-1) u' + u^v log(u) v'. Both products are 0 where their left factor is, so that x^p is safe at 0
 * whatever p is.
 */
function powerAdjoint(graph: Graph, node: Node, seed: Node): readonly Node[] {
  const [base, exponent] = node.args as [Node, Node];
  const none = number(graph, 0);
  const lower = graph.multiply(exponent, graph.power(base, graph.subtract(exponent, number(graph, 1))));
  if (exponent.kind === 'constant') return [graph.multiply(seed, lower)];
  const slope = graph.where(graph.apply('equal', exponent, none), none, lower);
  const growth = graph.multiply(node, graph.apply('log', base));
  const safeGrowth = graph.where(graph.apply('equal', base, none), none, growth);
  return [graph.multiply(seed, slope), graph.multiply(seed, safeGrowth)];
}
