import { isConstant, reachable, type Graph, type Node, type NodeKind } from './graph';

const lengths: ReadonlySet<NodeKind> = new Set<NodeKind>(['abs', 'sqrt', 'hypot', 'norm']);

/**
 * The same expression to derive: an even power of |u|, sqrt(u) or a length is written by what lies under it, for that has
 * derivatives where |u|, sqrt(u) and a length have none. The leaves stay as they are.
 */
export function withPlainEvenPowers(graph: Graph, result: Node, leaves: readonly Node[]): Node {
  const kept = new Map(leaves.map((leaf) => [leaf, leaf]));
  const nodes = reachable([result], kept);
  if (!nodes.some((node) => evenPowerOf(node) > 0)) return result;
  for (const node of nodes) {
    if (kept.has(node)) continue;
    const args = node.args.map((arg) => kept.get(arg)!);
    const isSame = args.every((arg, at) => arg === node.args[at]);
    const { kind } = node;
    const same = isSame || kind === 'constant' || kind === 'variable' ? node : graph.apply(kind, ...args);
    kept.set(node, plain(graph, same));
  }
  return kept.get(result)!;
}

function plain(graph: Graph, node: Node): Node {
  const exponent = evenPowerOf(node);
  if (exponent === 0) return node;
  const { kind, args } = node.args[0];
  const number = (value: number) => graph.constant(value);
  const square = (of: Node) => graph.power(of, number(2));
  const half = (of: Node) => graph.power(of, number(exponent / 2));
  switch (kind) {
    case 'abs':
      return graph.power(args[0], number(exponent));
    case 'sqrt':
      return graph.where(graph.apply('greaterOrEqual', args[0], number(0)), half(args[0]), node);
    case 'hypot':
      return half(graph.add(square(args[0]), square(args[1])));
    default:
      return half(graph.apply('sum', square(args[0])));
  }
}

/** The even exponent of a power of a length, 2 of a length times itself; 0 of anything else. */
function evenPowerOf({ kind, args: [base, other] }: Node): number {
  if ((kind !== 'power' && kind !== 'multiply') || !lengths.has(base.kind)) return 0;
  if (kind === 'multiply') return base === other ? 2 : 0;
  return isConstant(other) && other.value > 0 && other.value % 2 === 0 ? other.value : 0;
}
