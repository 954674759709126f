import { reachable, type Node } from './graph';
import { operations, type OperationName } from './operations';
import { rowRules } from './rowRules';

/** A number for all samples, one value a sample, or for a row one value a sample and output: [output * count + sample]. */
export type Input = number | Float64Array;

/** A compiled set of expressions; `run` answers one array per expression, valid until the next run. */
export interface Evaluator {
  run(inputs: Readonly<Record<string, Input>>, count: number, outputs?: number): readonly Float64Array[];
}

interface Instruction {
  readonly node: Node;
  readonly target: number;
  readonly args: readonly number[];
}

/** Compiles expressions to a tape that runs operation by operation over arrays of samples, in f64. */
export function compile(results: readonly Node[]): Evaluator {
  const nodes = reachable(results);
  const registerOf = new Map(nodes.map((node, register) => [node, register]));
  const tape: Instruction[] = nodes.map((node, target) => ({
    node,
    target,
    args: node.args.map((arg) => registerOf.get(arg)!),
  }));
  let registers: Float64Array[] = [];
  let shape = '';

  return {
    run(inputs, count, outputs = 1) {
      if (shape !== `${count},${outputs}`) {
        shape = `${count},${outputs}`;
        registers = nodes.map((node) => new Float64Array(node.shape === 'row' ? count * outputs : count));
        for (const { node, target } of tape) if (node.kind === 'constant') registers[target].fill(node.value);
      }
      for (const instruction of tape) execute(instruction, registers, inputs, count, outputs);
      return results.map((node) => registers[registerOf.get(node)!]);
    },
  };
}

function execute(
  { node, target, args }: Instruction,
  registers: readonly Float64Array[],
  inputs: Readonly<Record<string, Input>>,
  count: number,
  outputs: number,
): void {
  const out = registers[target];
  if (node.kind === 'constant') return;
  if (node.kind === 'variable') {
    load(out, inputs[node.name], node.name);
    return;
  }
  const values = args.map((register) => registers[register]);
  const rule = rowRules[node.kind];
  if (rule) rule(out, { row: values[0], other: values[1], count, outputs });
  else elementwise(node.kind, out, values);
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
function elementwise(kind: OperationName, out: Float64Array, values: readonly Float64Array[]): void {
  const length = out.length;
  const [a, b, c] = values as [Float64Array, Float64Array, Float64Array];
  if (values.some((value) => value.length !== length)) {
    elementwise(
      kind,
      out,
      values.map((value) => widened(value, length)),
    );
    return;
  }
  switch (kind) {
    case 'add':
      for (let i = 0; i < length; i++) out[i] = a[i] + b[i];
      return;
    case 'subtract':
      for (let i = 0; i < length; i++) out[i] = a[i] - b[i];
      return;
    case 'multiply':
      for (let i = 0; i < length; i++) out[i] = a[i] * b[i];
      return;
    case 'divide':
      for (let i = 0; i < length; i++) out[i] = a[i] / b[i];
      return;
    case 'negate':
      for (let i = 0; i < length; i++) out[i] = -a[i];
      return;
    default:
      byRule(operations[kind].evaluate!, out, a, b ?? a, c ?? a);
  }
}

function byRule(
  rule: (a: number, b: number, c: number) => number,
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
): void {
  for (let i = 0; i < out.length; i++) out[i] = rule(a[i], b[i], c[i]);
}

function widened(value: Float64Array, length: number): Float64Array {
  if (value.length === length) return value;
  const wide = new Float64Array(length);
  broadcast(wide, value);
  return wide;
}
