import { operations, type OperationName, type Shape } from './operations';

export type NodeKind = 'constant' | 'variable' | OperationName;

/** One shared sub-expression; equal expressions of a graph are the same object, arguments have smaller ids. */
export interface Node {
  readonly id: number;
  readonly kind: NodeKind;
  readonly args: readonly Node[];
  readonly shape: Shape;
  /** The number of a constant, NaN otherwise. */
  readonly value: number;
  /** The name of a variable, empty otherwise. */
  readonly name: string;
}

export const nodeLimit = 10_000;

/** An expression grew beyond what its graph may hold. */
export class TooManyNodes extends Error {}

/** A hash-consed expression graph: building an expression twice gives the same node, simplified on the way. */
export class Graph {
  private readonly interned = new Map<string, Node>();
  readonly nodes: Node[] = [];

  /** Where an expression would need more, TooManyNodes is thrown; derivatives grow faster than what they are of. */
  mostNodes = Infinity;

  constant(value: number): Node {
    return this.intern(`c${Object.is(value, -0) ? '-0' : value}`, 'constant', [], 'sample', value, '');
  }

  variable(name: string, shape: Shape): Node {
    return this.intern(`v${name}`, 'variable', [], shape, NaN, name);
  }

  /** The simplified operation; values stay the same but for the rounding (and overflow) of gathered constants. */
  apply(kind: OperationName, ...args: Node[]): Node {
    return this.simplified(kind, args) ?? this.raw(kind, args);
  }

  add = (a: Node, b: Node) => this.apply('add', a, b);
  subtract = (a: Node, b: Node) => this.apply('subtract', a, b);
  multiply = (a: Node, b: Node) => this.apply('multiply', a, b);
  divide = (a: Node, b: Node) => this.apply('divide', a, b);
  power = (a: Node, b: Node) => this.apply('power', a, b);
  negate = (a: Node) => this.apply('negate', a);
  where = (condition: Node, yes: Node, no: Node) => this.apply('where', condition, yes, no);

  private raw(kind: OperationName, args: readonly Node[]): Node {
    const operation = operations[kind];
    const key = (list: readonly Node[]) => `${kind}(${list.map((node) => node.id).join()})`;
    if (operation.commutative) {
      const swapped = this.interned.get(key([args[1], args[0]]));
      if (swapped) return swapped;
    }
    return this.intern(key(args), kind, args, operation.shape(args.map((node) => node.shape)), NaN, '');
  }

  private simplified(kind: OperationName, args: readonly Node[]): Node | undefined {
    const { evaluate } = operations[kind];
    if (evaluate && args.every(isConstant)) {
      return this.constant(evaluate(args[0].value, args[1]?.value ?? NaN, args[2]?.value ?? NaN));
    }
    const [a, b, c] = args as [Node, Node, Node];
    switch (kind) {
      case 'add':
        if (isZero(a)) return b;
        if (isZero(b)) return a;
        return this.sumWithNegative(a, b) ?? this.sumWithNegative(b, a);
      case 'subtract':
        if (isZero(b)) return a;
        return isNegative(b) ? this.add(a, this.negate(b)) : undefined;
      case 'multiply':
        return this.simplifiedProduct(a, b);
      case 'divide':
        if (isValue(b, 1)) return a;
        if (a.kind === 'negate') return this.negate(this.divide(a.args[0], b));
        return undefined;
      case 'negate':
        if (a.kind === 'negate') return a.args[0];
        if (a.kind === 'multiply' && isConstant(a.args[0])) {
          return this.multiply(this.constant(-a.args[0].value), a.args[1]);
        }
        return undefined;
      case 'power':
        if (isValue(b, 1)) return a;
        if (isValue(b, 0)) return this.constant(1);
        return undefined;
      case 'weighted':
        if (isConstant(a)) return a.value === 0 ? a : this.multiply(a, b);
        return undefined;
      case 'where':
        if (isConstant(a)) return a.value !== 0 ? b : c;
        if (asksFor(a, b)) return this.where(a, b.args[1], c);
        if (asksFor(a, c)) return this.where(a, b, c.args[2]);
        return b === c ? b : undefined;
      default:
        return undefined;
    }
  }

  private sumWithNegative(a: Node, b: Node): Node | undefined {
    return isNegative(b) ? this.subtract(a, this.negate(b)) : undefined;
  }

  private simplifiedProduct(a: Node, b: Node): Node | undefined {
    if (isConstant(b)) return this.multiply(b, a);
    if (isValue(a, 1)) return b;
    if (isValue(a, -1)) return this.negate(b);
    if (b.kind === 'negate') return this.negate(this.multiply(a, b.args[0]));
    if (a.kind === 'negate') return this.negate(this.multiply(a.args[0], b));
    const inner = b.kind === 'multiply' ? b.args[0] : undefined;
    if (inner && isConstant(inner)) {
      if (!isConstant(a)) return this.multiply(inner, this.multiply(a, b.args[1]));
      const merged = a.value * inner.value;
      if (Number.isFinite(merged) && merged !== 0) return this.multiply(this.constant(merged), b.args[1]);
    }
    if (a.kind === 'multiply' && isConstant(a.args[0])) {
      return this.multiply(a.args[0], this.multiply(a.args[1], b));
    }
    return undefined;
  }

  private intern(
    key: string,
    kind: NodeKind,
    args: readonly Node[],
    shape: Shape,
    value: number,
    name: string,
  ): Node {
    const known = this.interned.get(key);
    if (known) return known;
    if (this.nodes.length >= this.mostNodes) throw new TooManyNodes();
    const node: Node = { id: this.nodes.length, kind, args, shape, value, name };
    this.interned.set(key, node);
    this.nodes.push(node);
    return node;
  }
}

/**
 * All nodes that the roots need, arguments before the nodes that use them. The order follows from the expressions
 * alone, so that an expression that is typed in again is derived, and rounded, in the same order. What only `known`
 * nodes need is left out.
 */
export function reachable(roots: readonly Node[], known?: { has(node: Node): boolean }): Node[] {
  const done = new Set<Node>();
  const stack = [...roots].reverse();
  while (stack.length > 0) {
    const node = stack.at(-1)!;
    const missing = known?.has(node) ? [] : node.args.filter((arg) => !done.has(arg));
    if (missing.length === 0) done.add(stack.pop()!);
    else stack.push(...missing.reverse());
  }
  return [...done];
}

export function isConstant(node: Node): boolean {
  return node.kind === 'constant';
}

/** Whether an expression is a choice by the same condition again. */
function asksFor(condition: Node, { kind, args }: Node): boolean {
  return kind === 'where' && args[0] === condition;
}

function isValue(node: Node, value: number): boolean {
  return node.kind === 'constant' && node.value === value;
}

/** Whether an expression is written with a minus in front. */
function isNegative(node: Node): boolean {
  const factor = node.kind === 'multiply' ? node.args[0] : node;
  return node.kind === 'negate' || (isConstant(factor) && factor.value < 0);
}

function isZero(node: Node): boolean {
  return isValue(node, 0);
}
