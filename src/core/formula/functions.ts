import type { Graph, Node } from './graph';
import { operations, type OperationName } from './operations';

export interface FormulaFunction {
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  /** Whether the first argument must have one number per output of a sample. */
  readonly reads: 'sample' | 'row';
  readonly build: (graph: Graph, args: readonly Node[]) => Node;
}

const elementwise = [
  'abs', 'sign', 'sqrt', 'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'sin', 'cos', 'tan', 'atan', 'tanh',
  'sinh', 'cosh', 'sigmoid', 'softplus', 'logcosh', 'where', 'floor', 'round', 'hypot',
  'weighted',
] as const satisfies readonly OperationName[]; // prettier-ignore

const overOutputs = [
  'sum', 'norm', 'largest', 'argmax', 'count', 'logsumexp', 'softmax', 'logsoftmax',
  'contrast', 'exchange', 'index', 'at',
] as const satisfies readonly OperationName[]; // prettier-ignore

const direct = (name: OperationName, reads: 'sample' | 'row'): [string, FormulaFunction] => {
  const { arity } = operations[name];
  return [name, { arity: [arity, arity], reads, build: (graph, args) => graph.apply(name, ...args) }];
};

const folded = (name: 'min' | 'max'): FormulaFunction => ({
  arity: [2, 20],
  reads: 'sample',
  build: (graph, args) => args.reduce((left, right) => graph.apply(name, left, right)),
});

/** Every function of the language by name. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ...elementwise.map((name) => direct(name, 'sample')),
  ...overOutputs.map((name) => direct(name, 'row')),
  ['min', folded('min')],
  ['max', folded('max')],
  [
    'clamp',
    {
      arity: [3, 3],
      reads: 'sample',
      build: (graph, [value, low, high]) => graph.apply('min', graph.apply('max', value, low), high),
    },
  ],
  [
    'mean',
    {
      arity: [1, 1],
      reads: 'row',
      build: (graph, [row]) => graph.divide(graph.apply('sum', row), graph.apply('count', row)),
    },
  ],
  [
    'dot',
    { arity: [2, 2], reads: 'row', build: (graph, [u, v]) => graph.apply('sum', graph.multiply(u, v)) },
  ],
]);

/** Names that stand for a number. */
export const constants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['inf', Infinity],
]);

/** Functions that came when texts were already shared: a value may have their name, since a call is told by its bracket. */
export const laterFunctions: ReadonlySet<string> = new Set(['weighted', 'contrast', 'exchange']);
