import { reachable, type Node } from './graph';

/** Expressions with fewer parts than this are written out again where they recur. */
const smallestShared = 8;

/** No text of one expression may grow past this, or a formula of doublings would fill the memory. */
const longestText = 400;

/**
 * Which sub-expressions get a name of their own (t1, t2 ...) so that an expression with shared parts can be written
 * as text; in the order in which they must be written. Parts in `known` have a name already; names in `alsoTaken` are
 * not given again.
 */
export function sharedNames(
  result: Node,
  known: ReadonlyMap<Node, string>,
  alsoTaken: Iterable<string> = [],
): Map<Node, string> {
  const nodes = reachable([result], known);
  const uses = new Map<Node, number>();
  for (const node of nodes) {
    if (!known.has(node)) for (const arg of node.args) uses.set(arg, (uses.get(arg) ?? 0) + 1);
  }
  const taken = new Set([...nodes.map((node) => node.name), ...known.values(), ...alsoTaken]);
  const names = new Map<Node, string>();
  const written = new Map<Node, number>();
  for (const node of nodes) {
    if (known.has(node)) {
      written.set(node, 1);
      continue;
    }
    const size = node.args.reduce((total, arg) => total + written.get(arg)!, 1);
    const isShared = (uses.get(node) ?? 0) > 1 && size >= smallestShared;
    const isNamed = node !== result && node.args.length > 0 && (isShared || size > longestText);
    if (isNamed) {
      const name = freshName(taken);
      taken.add(name);
      names.set(node, name);
    }
    written.set(node, isNamed ? 1 : size);
  }
  return names;
}

/** The first of t1, t2 ... that is not taken. */
export function freshName(taken: ReadonlySet<string>): string {
  for (let index = 1; ; index++) if (!taken.has(`t${index}`)) return `t${index}`;
}
