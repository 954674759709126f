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
 * goes in and is not exact in 32 bits, is off by `unit` of its size (running error analysis, Wilkinson 1963). What the error of an argument does to
 * an operation is measured: the operation is evaluated at both ends of it. Where a comparison may go either way, the
 * bound holds the jump; where a negative base has an exponent that may round to an integer, it is infinite.
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
        const isExact = kind === 'constant' && Math.fround(number) === number;
        return [number, isExact ? 0 : unit * Math.abs(number) + least];
      }
      if (kind === 'where') {
        const [taken, other] = numbers[0] ? [1, 2] : [2, 1];
        // Who gets what is not a number asks the oracle.
        if (errors[0] === 0 || Number.isNaN(numbers[other])) return [numbers[taken], errors[taken]];
        const jump = Math.abs(numbers[taken] - numbers[other]) + Math.max(errors[taken], errors[other]);
        return [numbers[taken], Number.isNaN(jump) ? Infinity : jump];
      }
      const evaluate = operations[kind].evaluate!;
      const valueOf = ([a, b = a, c = a]: readonly number[]) => evaluate(a, b, c);
      const result = valueOf(numbers);
      if (Number.isNaN(result) && kind === 'power' && mayBeInteger(numbers[1], errors[1]))
        return [result, Infinity];
      const moved = errors.map((error, place) => {
        if (error === 0) return 0;
        const ends = [-error, error].map((off) =>
          Math.abs(valueOf(numbers.with(place, numbers[place] + off)) - result),
        );
        return Math.max(...ends.map((end) => (Number.isNaN(end) ? Infinity : end)));
      });
      if (errors.includes(Infinity)) return [result, Infinity];
      const own = exact.has(kind) ? 0 : unit * Math.abs(result) + least;
      return [result, moved.reduce((sum, part) => sum + part, own)];
    }
  }
  return bounds.get(result)!;
}

/** Whether an integer lies within an error of a number. */
function mayBeInteger(number: number, error: number): boolean {
  return Math.abs(number - Math.round(number)) <= error;
}
