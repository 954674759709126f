import { isPlain, nearest, product, squareRoot, sum, wide, type Wide } from '../math/wide';
import { isConstant, type Node } from './graph';
import type { OperationName } from './operations';
import { rowRules } from './rowRules';
import { isSafe, shown, wideValue } from './wideRules';

/** One number, or one an output. */
type Wides = readonly Wide[];

type ValuesOf = (node: Node) => Float64Array;

/**
 * Evaluates again, in numbers that neither overflow nor fade, the samples at which a result is not finite or something
 * was divided by infinity, though all that they read is finite: what overflowed on the way may have a number in the end.
 * Not where that takes more operations than stated. `nodes` are all that the results need, arguments first; values are [output * count + sample].
 */
export function overflowRedone(
  nodes: readonly Node[],
  results: readonly Node[],
): (valuesOf: ValuesOf, count: number, mostOperations: number) => void {
  const inputs = nodes.filter(({ kind }) => kind === 'variable');
  const hiding = nodes.flatMap(({ kind, args: [first, second] }) => {
    const hidden = kind === 'divide' ? second : kind === 'power' ? first : undefined;
    return hidden && !isConstant(hidden) ? [hidden] : [];
  });
  const watched = [...new Set([...results, ...hiding])];
  return (valuesOf, count, mostOperations) => {
    let suspects: Set<number> | undefined;
    for (const node of watched) {
      const values = valuesOf(node);
      for (let k = 0; k < values.length; k++)
        if (!(Math.abs(values[k]) < Infinity)) (suspects ??= new Set()).add(k % count);
    }
    if (!suspects || suspects.size * nodes.length > mostOperations) return;
    for (const sample of suspects) {
      const at = (node: Node) => column(valuesOf(node), sample, count);
      if (!inputs.every((node) => at(node).every(Number.isFinite)) || !isLost(nodes, at)) continue;
      const found = again(nodes, at);
      for (const node of results) {
        const out = valuesOf(node);
        found.get(node)!.forEach((value, output) => (out[output * count + sample] = nearest(value)));
      }
    }
  };
}

/** Whether something overflowed on the way, or faded to 0 / 0. */
function isLost(nodes: readonly Node[], at: (node: Node) => readonly number[]): boolean {
  return nodes.some((node) => {
    if (isConstant(node)) return false;
    const values = at(node);
    const isQuotient = node.kind === 'divide';
    return values.some((value) => Math.abs(value) === Infinity || (isQuotient && Number.isNaN(value)));
  });
}

/** The values of one sample. */
function column(values: Float64Array, sample: number, count: number): number[] {
  const found: number[] = [];
  for (let k = sample; k < values.length; k += count) found.push(values[k]);
  return found;
}

/** All values of one sample anew, except where nothing can have been lost. */
function again(nodes: readonly Node[], at: (node: Node) => readonly number[]): ReadonlyMap<Node, Wides> {
  const found = new Map<Node, Wides>();
  const same = new Set<Node>();
  const outputs = Math.max(...nodes.map((node) => at(node).length));
  for (const node of nodes) {
    const plain = at(node);
    const isLeaf = node.args.length === 0;
    const isKept = isLeaf || (node.args.every((arg) => same.has(arg)) && plain.every(isSafe));
    const args = node.args.map((arg) => found.get(arg)!);
    const values = isKept ? plain.map(wide) : valueOf(node, args, outputs);
    found.set(node, values);
    if (values.every((value, output) => isPlain(value) && Object.is(nearest(value), plain[output])))
      same.add(node);
  }
  return found;
}

function valueOf(node: Node, args: readonly Wides[], outputs: number): Wides {
  const kind = node.kind as OperationName;
  const rowRule = rowRules[kind];
  if (kind === 'sum') return [args[0].reduce(sum)];
  if (kind === 'norm') return [squareRoot(args[0].map((value) => product(value, value)).reduce(sum))];
  if (rowRule) {
    const isWidened = (arg: Wides) => node.shape === 'row' && arg.length === 1;
    const [row, other] = args.map((arg) =>
      isWidened(arg) ? new Float64Array(outputs).fill(shown(arg[0])) : Float64Array.from(arg, shown),
    );
    const out = new Float64Array(node.shape === 'row' ? outputs : 1);
    rowRule(out, { row, other, count: 1, outputs: row.length });
    return Array.from(out, wide);
  }
  const length = Math.max(...args.map((arg) => arg.length));
  return Array.from({ length }, (_, output) =>
    wideValue(
      kind,
      args.map((arg) => arg[output % arg.length]),
    ),
  );
}
