import { isConstant, reachable, type Node, type NodeKind } from './graph';

const smoothKinds: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'add', 'subtract', 'multiply', 'divide', 'negate', 'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'sin', 'cos', 'tan',
  'atan', 'tanh', 'sinh', 'cosh', 'sigmoid', 'softplus', 'logcosh', 'weighted', 'sum', 'logsumexp', 'softmax', 'logsoftmax',
  'contrast', 'exchange', 'at',
]); // prettier-ignore

/** What is above 0 has smooth powers. */
const positiveKinds: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'exp',
  'sigmoid',
  'cosh',
  'softmax',
  'softplus',
]);

/**
 * Whether an expression surely is smooth in some variables wherever it is a number, by its operations alone. One with kinks
 * may still be smooth where they cancel.
 */
export function isSmooth(result: Node, variables: readonly Node[]): boolean {
  const moving = new Set<Node>(variables);
  for (const node of reachable([result])) {
    // Which output it is, and how many there are, does not move with them.
    const isFixed = node.kind === 'index' || node.kind === 'count';
    if (isFixed || !node.args.some((arg) => moving.has(arg))) continue;
    const isChoice = node.kind === 'where' && !moving.has(node.args[0]);
    if (!smoothKinds.has(node.kind) && !isChoice && !isSmoothPower(node, moving)) return false;
    moving.add(node);
  }
  return true;
}

function isSmoothPower({ kind, args: [base, exponent] }: Node, moving: ReadonlySet<Node>): boolean {
  if (kind !== 'power') return false;
  if (positiveKinds.has(base.kind)) return true;
  const isWhole = isConstant(exponent) && exponent.value % 1 === 0;
  return !moving.has(exponent) && isWhole;
}
