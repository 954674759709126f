import { reachable, type Node } from './graph';
import { operations, type OperationName } from './operations';
import { overflowRedone } from './overflowRedone';
import { rowRules, type Summands } from './rowRules';

/** A number for all samples, one value a sample, or for a row one value a sample and output: [output * count + sample]. */
export type Input = number | Float64Array;

/**
 * A compiled set of expressions; `run` answers one array per expression, valid until the next run. What overflowed on the way
 * is left as it is where redoing it takes more operations than stated.
 */
export interface Evaluator {
  run(
    inputs: Readonly<Record<string, Input>>,
    count: number,
    outputs?: number,
    mostRedone?: number,
  ): readonly Float64Array[];
}

/** With the arrays of all its expressions, arguments first. */
interface PlainEvaluator extends Evaluator {
  readonly nodes: readonly Node[];
  readonly valuesOf: (node: Node) => Float64Array;
}

/** One operation with its arrays at hand. */
type Step = (inputs: Readonly<Record<string, Input>>) => void;

/**
 * Compiles expressions to a tape that runs operation by operation over arrays of samples, in f64. What only overflowed on
 * the way is redone.
 */
export function compile(results: readonly Node[]): Evaluator {
  const plain = compilePlain(results);
  const redo = overflowRedone(plain.nodes, results);
  return {
    run(inputs, count, outputs, mostRedone = Infinity) {
      const values = plain.run(inputs, count, outputs);
      redo(plain.valuesOf, count, mostRedone);
      return values;
    },
  };
}

/** The same without doing anything again: what overflows on the way has overflowed, as in update rules of frameworks. */
export function compilePlain(results: readonly Node[]): PlainEvaluator {
  const nodes = reachable(results);
  let registers = new Map<Node, Float64Array>();
  let steps: Step[] = [];
  let shape = '';

  return {
    nodes,
    valuesOf: (node) => registers.get(node)!,
    run(inputs, count, outputs = 1) {
      if (shape !== `${count},${outputs}`) {
        shape = `${count},${outputs}`;
        registers = new Map(
          nodes.map((node) => [node, new Float64Array(node.shape === 'row' ? count * outputs : count)]),
        );
        const summands = new Map<Node, Summands>();
        for (const node of nodes) {
          if (node.kind === 'logsumexp')
            summands.set(node, { top: new Float64Array(count), rest: new Float64Array(count) });
        }
        steps = nodes.flatMap((node) => stepOf(node, { registers, summands, count, outputs }));
      }
      for (const step of steps) step(inputs);
      return results.map((node) => registers.get(node)!);
    },
  };
}

/** Where everything stands while a tape runs. */
interface Layout {
  readonly registers: ReadonlyMap<Node, Float64Array>;
  /** Of every logsumexp. */
  readonly summands: ReadonlyMap<Node, Summands>;
  readonly count: number;
  readonly outputs: number;
}

/** The steps of a node; a constant is filled in once and has none. */
function stepOf(node: Node, { registers, summands, count, outputs }: Layout): Step[] {
  const { kind, name } = node;
  const out = registers.get(node)!;
  if (kind === 'constant') {
    out.fill(node.value);
    return [];
  }
  if (kind === 'variable') return [(inputs) => load(out, inputs[name], name)];
  const values = node.args.map((arg) => registers.get(arg)!);
  const rule = rowRules[kind];
  if (rule) {
    const given = values.map((value) => widened(value, node.shape === 'row' ? out.length : value.length));
    const [row, other] = given.map(({ wide }) => wide);
    const rowStep = () => rule(out, { row, other, count, outputs, summands: summands.get(node) });
    return [...given.flatMap(({ steps }) => steps), rowStep];
  }
  const shifted = kind === 'subtract' ? node.args.findIndex((arg) => summands.has(arg)) : -1;
  if (shifted >= 0) {
    const { top, rest } = summands.get(node.args[shifted])!;
    return [shiftedDifference(out, values[1 - shifted], top, rest, shifted === 0 ? 1 : -1)];
  }
  const widening = values.map((value) => widened(value, out.length));
  const [a, b, c] = widening.map(({ wide }) => wide) as [Float64Array, Float64Array, Float64Array];
  return [...widening.flatMap(({ steps }) => steps), elementwise(kind, out, a, b ?? a, c ?? a)];
}

function load(out: Float64Array, input: Input | undefined, name: string): void {
  if (input === undefined) throw new Error(`no value for the variable: ${name}`);
  if (typeof input === 'number') out.fill(input);
  else if (input.length === out.length) out.set(input);
  else broadcast(out, input);
}

function broadcast(out: Float64Array, input: Float64Array): void {
  for (let start = 0; start < out.length; start += input.length) out.set(input, start);
}

/** Arrays shorter than the result (one value a sample in a row) start again for every output. */
function widened(value: Float64Array, length: number): { wide: Float64Array; steps: Step[] } {
  if (value.length === length) return { wide: value, steps: [] };
  const wide = new Float64Array(length);
  return { wide, steps: [() => broadcast(wide, value)] };
}

/**
 * logsumexp(v) - x, or with the sign -1 x - logsumexp(v): x goes off the largest of v before the logarithm comes to it,
 * which would drown in logits of 1e16.
 */
function shiftedDifference(
  out: Float64Array,
  x: Float64Array,
  top: Float64Array,
  rest: Float64Array,
  sign: 1 | -1,
): Step {
  const { length: count } = top;
  return () => {
    for (let i = 0; i < out.length; i++) {
      const sample = i % count;
      out[i] = sign * (top[sample] - x[i % x.length] + rest[sample]);
    }
  };
}

function elementwise(
  kind: OperationName,
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
): Step {
  const { length } = out;
  switch (kind) {
    case 'add':
      return () => {
        for (let i = 0; i < length; i++) out[i] = a[i] + b[i];
      };
    case 'subtract':
      return () => {
        for (let i = 0; i < length; i++) out[i] = a[i] - b[i];
      };
    case 'multiply':
      return () => {
        for (let i = 0; i < length; i++) out[i] = a[i] * b[i];
      };
    case 'divide':
      return () => {
        for (let i = 0; i < length; i++) out[i] = a[i] / b[i];
      };
    case 'negate':
      return () => {
        for (let i = 0; i < length; i++) out[i] = -a[i];
      };
    default:
      return byRule(operations[kind].evaluate!, out, a, b, c);
  }
}

function byRule(
  rule: (a: number, b: number, c: number) => number,
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
): Step {
  return () => {
    for (let i = 0; i < out.length; i++) out[i] = rule(a[i], b[i], c[i]);
  };
}
