import { reachable, type Node, type NodeKind } from './graph';

/** What is constant between jumps, whatever it is given. */
const stepKinds: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'less', 'lessOrEqual', 'greater', 'greaterOrEqual', 'equal', 'notEqual', 'sign', 'floor', 'round', 'argmax', 'count', 'index',
]); // prettier-ignore

/** Whether an expression is constant between jumps in a variable, by its operations alone. */
export function isTerraced(result: Node, variable: Node): boolean {
  const sloping = new Set<Node>([variable]);
  for (const node of reachable([result])) {
    if (stepKinds.has(node.kind)) continue;
    // A choice slopes where what is chosen does; an output that is picked slopes where its row does.
    const parts =
      node.kind === 'where' ? node.args.slice(1) : node.kind === 'at' ? node.args.slice(0, 1) : node.args;
    if (parts.some((part) => sloping.has(part))) sloping.add(node);
  }
  return !sloping.has(result);
}
