import { powerOfTwo } from '../math/binary';
import { reachable, type Node, type NodeKind } from './graph';

/** Below it a double has lost bits, or is 0. */
export const leastWhole = powerOfTwo(-1022);
/** What is 0 for being too small is lifted to a number with all its bits by a factor beyond this at least. */
export const leastLift = powerOfTwo(53);

/** Operations that make numbers too small for a double out of others that are not. */
const fading: ReadonlySet<NodeKind> = new Set<NodeKind>(
  ['multiply', 'weighted', 'divide', 'power', 'exp', 'sigmoid', 'softplus', 'logcosh', 'softmax'], // prettier-ignore
);
/** Operations whose results are 0 only where that is what they are. */
const steady: ReadonlySet<NodeKind> = new Set<NodeKind>(
  ['constant', 'variable', 'less', 'lessOrEqual', 'greater', 'greaterOrEqual', 'equal', 'notEqual', 'sign', 'floor', 'round', 'log', 'log2', 'log10', 'cos', 'cosh', 'argmax', 'count', 'index', 'logsumexp', 'logsoftmax'], // prettier-ignore
);

/** Whether the value of a node can have lost bits, or be 0, for being too small, by its expression alone. */
export const canFade = told(
  ({ kind, args }, canArgFade) => fading.has(kind) || (!steady.has(kind) && args.some(canArgFade)),
);

/** What a node is by its kind and by what its arguments are: each is asked once. */
export function told(rule: (node: Node, ofArg: (arg: Node) => boolean) => boolean): (node: Node) => boolean {
  const known = new WeakMap<Node, boolean>();
  const ofArg = (arg: Node) => known.get(arg)!;
  return (asked) => {
    for (const node of reachable([asked], known)) if (!known.has(node)) known.set(node, rule(node, ofArg));
    return known.get(asked)!;
  };
}

/** Whether a value is 0 or has lost bits for being small. */
export function isFaded(value: number): boolean {
  return Math.abs(value) < leastWhole;
}

/** Whether an operation makes a faded number out of arguments that are none. */
export function fadesAt({ kind }: Node, value: number, [a, b]: readonly number[]): boolean {
  if (!fading.has(kind) || !isFaded(value)) return false;
  if (kind === 'multiply' || kind === 'weighted') return a !== 0 && b !== 0;
  if (kind === 'divide') return a !== 0 && Math.abs(b) < Infinity;
  if (kind === 'exp' || kind === 'sigmoid' || kind === 'softplus') return a !== -Infinity;
  return a !== 0;
}

const liftsOne = (a: number, b: number): boolean => isFaded(a) && Math.abs(b) > (a === 0 ? leastLift : 1);
const liftsProduct: Lift = (a, b, isFirst) => (isFirst ? liftsOne(a, b) : liftsOne(b, a));
const liftsRoot: Lift = (a) => isFaded(a);

/** Of two arguments and which of them can have faded. */
type Lift = (a: number, b: number, isFirst: boolean) => boolean;

/** Whether a faded argument leaves its mark on a result that is not too small itself. */
export const lifts: Readonly<Partial<Record<NodeKind, Lift>>> = {
  multiply: liftsProduct,
  weighted: liftsProduct,
  divide: (a, b, isFirst) => (isFirst ? liftsOne(a, 1 / b) : isFaded(b)),
  power: (a, b, isFirst) => isFirst && isFaded(a) && b < 1,
  sqrt: liftsRoot,
  log: liftsRoot,
  log2: liftsRoot,
  log10: liftsRoot,
};
