import { reachable, type NodeKind, type Node } from '../../../src/core/formula/graph';
import { operations } from '../../../src/core/formula/operations';

/** What a lane type can hold: one rounding, and the sizes below and above which its numbers lose their digits. */
export interface Rounding {
  readonly unit: number;
  readonly least: number;
  readonly most: number;
}

/** Operations that do not round. */
const exact = new Set<NodeKind>([
  'less', 'lessOrEqual', 'greater', 'greaterOrEqual', 'equal', 'notEqual', 'abs', 'negate', 'sign', 'min', 'max',
  'floor', 'round',
]); // prettier-ignore

/**
 * How far the value of a formula at a point may lie from its exact value when every operation, and every number that
 * goes in, is off by `unit` of its size (running error analysis, Wilkinson 1963). What the error of an argument does to
 * an operation is measured: the operation is evaluated at both ends of it. Where a comparison may go either way, the
 * bound holds the jump.
 */
export function roundingBound(
  result: Node,
  at: Readonly<Record<string, number>>,
  { unit, least, most }: Rounding,
): number {
  const values = new Map<Node, number>();
  const bounds = new Map<Node, number>();
  for (const node of reachable([result])) {
    const { kind, args, name } = node;
    const numbers = args.map((arg) => values.get(arg)!);
    const errors = args.map((arg) => bounds.get(arg)!);
    const [value, bound] = withBound();
    values.set(node, value);
    bounds.set(node, Math.abs(value) > most ? Infinity : bound);

    function withBound(): [value: number, bound: number] {
      if (kind === 'constant' || kind === 'variable') {
        const number = kind === 'constant' ? node.value : at[name];
        return [number, unit * Math.abs(number) + least];
      }
      if (kind === 'where') {
        const [yes, no] = [1, 2].map((place) => [numbers[place], errors[place]] as const);
        if (errors[0] > 0)
          return [numbers[0] ? yes[0] : no[0], Math.abs(yes[0] - no[0]) + Math.max(yes[1], no[1])];
        return [...(numbers[0] ? yes : no)] as [number, number];
      }
      const evaluate = operations[kind].evaluate!;
      const valueOf = ([a, b = a, c = a]: readonly number[]) => evaluate(a, b, c);
      const result = valueOf(numbers);
      const moved = errors.map((error, place) => {
        if (error === 0) return 0;
        const ends = [-error, error].map((off) =>
          Math.abs(valueOf(numbers.with(place, numbers[place] + off)) - result),
        );
        return Math.max(...ends.map((end) => (Number.isNaN(end) ? Infinity : end)));
      });
      const own = exact.has(kind) ? 0 : unit * Math.abs(result) + least;
      return [result, moved.reduce((sum, part) => sum + part, own)];
    }
  }
  return bounds.get(result)!;
}
