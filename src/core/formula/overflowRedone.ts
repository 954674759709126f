import { isPlain, nearest, product, squareRoot, sum, wide, type Wide } from '../math/wide';
import { canFade, fadesAt, lifts } from './fading';
import { isConstant, type Node } from './graph';
import type { OperationName } from './operations';
import { rowRules } from './rowRules';
import { isSafe, shown, wideValue } from './wideRules';

/** One number, or one an output. */
type Wides = readonly Wide[];

type ValuesOf = (node: Node) => Float64Array;

/**
 * Evaluates again, in numbers that neither overflow nor fade, the samples at which a result is not finite, something was
 * divided by infinity, or what faded was lifted, though all that they read is finite: what was lost on the way may have a
 * number in the end. Not where that takes more operations than stated. `nodes` are all that the results need, arguments
 * first; values are [output * count + sample].
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
  const lifting = nodes.flatMap((node) => {
    const lift = lifts[node.kind];
    const lifted = lift ? node.args.flatMap((arg, index) => (canFade(arg) ? [index] : [])) : [];
    return lifted.map((index) => ({ lift: lift!, args: node.args, isFirst: index === 0 }));
  });
  return (valuesOf, count, mostOperations) => {
    let suspects: Set<number> | undefined;
    for (const node of watched) {
      const values = valuesOf(node);
      for (let k = 0; k < values.length; k++)
        if (!(Math.abs(values[k]) < Infinity)) (suspects ??= new Set()).add(k % count);
    }
    for (const { lift, args, isFirst } of lifting) {
      const [a, b = a] = args.map(valuesOf);
      const length = Math.max(a.length, b.length);
      for (let k = 0; k < length; k++)
        if (lift(a[k % a.length], b[k % b.length], isFirst)) (suspects ??= new Set()).add(k % count);
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

/** Whether something overflowed on the way, or faded. */
function isLost(nodes: readonly Node[], at: (node: Node) => readonly number[]): boolean {
  return nodes.some((node) => {
    if (isConstant(node)) return false;
    const args = node.args.map(at);
    const isQuotient = node.kind === 'divide';
    return at(node).some((value, output) => {
      if (Math.abs(value) === Infinity || (isQuotient && Number.isNaN(value))) return true;
      return fadesAt(node, value, args.map((arg) => arg[output % arg.length])); // prettier-ignore
    });
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
