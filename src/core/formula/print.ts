import { declaration } from './declare';
import { reachable, type Node } from './graph';
import type { Formula } from './parse';
import { freshName, sharedNames } from './sharedNames';

/** How tightly a printed expression holds together; a looser one needs parentheses inside a tighter one. */
const tightness = { choice: 0, comparison: 1, sum: 2, product: 3, unary: 4, power: 5, atom: 6 } as const;

interface Printed {
  readonly text: string;
  readonly holds: number;
}

const infix: Readonly<Partial<Record<Node['kind'], readonly [sign: string, holds: number]>>> = {
  add: [' + ', tightness.sum],
  subtract: [' - ', tightness.sum],
  multiply: ['*', tightness.product],
  divide: ['/', tightness.product],
  less: [' < ', tightness.comparison],
  lessOrEqual: [' <= ', tightness.comparison],
  greater: [' > ', tightness.comparison],
  greaterOrEqual: [' >= ', tightness.comparison],
  equal: [' == ', tightness.comparison],
  notEqual: [' != ', tightness.comparison],
};

/** An expression as text of the formula language; parsing the text gives the same expression again. */
export function printNode(result: Node, known: ReadonlyMap<Node, string> = new Map()): string {
  const named = new Map(known);
  return [...printShared(result, named), printed(result, named, false).text].join('; ');
}

/** The assignments that name the shared parts of an expression; adds their names to `named`. */
function printShared(result: Node, named: Map<Node, string>, taken: Iterable<string> = []): string[] {
  return Array.from(sharedNames(result, named, taken), ([node, name]) => {
    const line = `${name} = ${printed(node, named, true).text}`;
    named.set(node, name);
    return line;
  });
}

/** A whole program as text: its settings and starts, then every assignment and the result. */
export function printFormula({ graph, scope, settings, starts, assigned, result }: Formula): string {
  const named = new Map(Object.entries(scope.derived?.(graph) ?? {}).map(([name, node]) => [node, name]));
  const lines = [
    ...Object.entries(settings).map(([name, setting]) => declaration(name, setting)),
    ...Object.entries(starts).map(([name, value]) => `start ${name} = ${value}`),
  ];
  if (!scope.recurrent) return [...lines, printNode(result, named)].join('; ');
  const taken = [...Object.keys(scope.variables), ...Object.keys(starts), ...assigned.keys()];
  for (const node of readAfterAssignment(assigned)) {
    const name = freshName(new Set([...taken, ...named.values()]));
    lines.push(`${name} = ${node.name}`);
    named.set(node, name);
  }
  for (const [name, node] of assigned) {
    lines.push(...printShared(node, named, taken));
    const known = node.kind === 'variable' ? named.get(node) : undefined;
    lines.push(`${name} = ${known ?? printed(node, named, true).text}`);
    if (node.kind !== 'constant') named.set(node, name);
  }
  return lines.join('; ');
}

/** Variables whose old value is still read when their name has a new one: they must be kept under another name. */
function readAfterAssignment(assigned: ReadonlyMap<string, Node>): Set<Node> {
  const [names, values, found] = [new Set<string>(), new Set<Node>(), new Set<Node>()];
  for (const [name, result] of assigned) {
    for (const node of reachable([result], values)) {
      if (names.has(node.name) && !values.has(node)) found.add(node);
    }
    names.add(name);
    values.add(result);
  }
  return found;
}

/** Whether an expression is too small to be worth a name of its own. */
export function isLeaf(node: Node): boolean {
  return node.kind === 'constant' || node.kind === 'variable';
}

function printed(result: Node, named: ReadonlyMap<Node, string>, isDefinition: boolean): Printed {
  const texts = new Map<Node, Printed>();
  const write = (node: Node): Printed => {
    const name = named.get(node);
    if (name !== undefined && !(isDefinition && node === result && isLeaf(node))) {
      return { text: name, holds: tightness.atom };
    }
    return texts.get(node)!;
  };
  for (const node of reachable([result])) {
    if (named.has(node) && node !== result) continue;
    if (node.args.some((arg) => !named.has(arg) && !texts.has(arg))) continue;
    texts.set(node, compose(node, node.args.map(write)));
  }
  return write(result);
}

function compose(node: Node, args: readonly Printed[]): Printed {
  if (node.kind === 'variable') return { text: node.name, holds: tightness.atom };
  if (node.kind === 'constant') return printNumber(node.value);
  const [a, b, c] = args as [Printed, Printed, Printed];
  const sign = infix[node.kind];
  if (sign) {
    const [symbol, holds] = sign;
    const isComparison = holds === tightness.comparison;
    return { text: `${within(a, holds + (isComparison ? 1 : 0))}${symbol}${within(b, holds + 1)}`, holds };
  }
  switch (node.kind) {
    case 'negate':
      return { text: `-${within(a, tightness.unary)}`, holds: tightness.unary };
    case 'power':
      return { text: `${within(a, tightness.atom)}^${within(b, tightness.unary)}`, holds: tightness.power };
    case 'where':
      return {
        text: `${within(a, tightness.comparison)} ? ${b.text} : ${c.text}`,
        holds: tightness.choice,
      };
    case 'abs':
      return { text: `abs(${a.text})`, holds: tightness.atom };
    default:
      return { text: `${node.kind}(${args.map(({ text }) => text).join(', ')})`, holds: tightness.atom };
  }
}

/** The shortest digits that read back as the same number. */
export function printNumber(value: number): Printed {
  if (Number.isNaN(value)) return { text: '(inf - inf)', holds: tightness.atom };
  const size = Math.abs(value);
  const digits = size === Infinity ? 'inf' : size === Math.PI ? 'pi' : String(size);
  const isNegative = value < 0 || Object.is(value, -0);
  return isNegative
    ? { text: `-${digits}`, holds: tightness.unary }
    : { text: digits, holds: tightness.atom };
}

function within({ text, holds }: Printed, needed: number): string {
  return holds < needed ? `(${text})` : text;
}
