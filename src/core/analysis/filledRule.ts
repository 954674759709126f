import { compilePlain, type Input } from '../formula/evaluate';
import type { Node } from '../formula/graph';
import { typeset, typesetName, typesetWith } from '../formula/typeset';
import { find } from '../catalog';
import { short } from '../format';
import type { Choice } from '../experiment/experiment';
import { optimizers } from '../optimizers';
import { parseRule, statesOf } from '../optimizers/rule';
import type { Pair } from './stepTaken';

/** What a rule reads at one step, over two coordinates. */
export interface RuleInputs {
  readonly theta: Pair;
  readonly gradient: Pair;
  /** Counts from 1. */
  readonly step: number;
  readonly rate: number;
  /** What the steps before have left, by name; absent before the first. */
  readonly state?: Readonly<Record<string, Pair>>;
}

/** One assignment of a rule, and what comes of it at a step. */
export interface FilledLine {
  readonly name: string;
  /** Whether it is read by the next step. */
  readonly isKept: boolean;
  readonly latex: string;
  /** With its numbers in the places of the names, for each of the two coordinates. */
  readonly filled: readonly [string, string];
  readonly value: Pair;
}

/** The rule of an optimizer line by line with the numbers of a step; undefined for one that is no rule. */
export function filledRule({ id, settings }: Choice, inputs: RuleInputs): readonly FilledLine[] | undefined {
  const entry = find(optimizers, id)!;
  const text = entry.typed ? (settings.text as string) : entry.ruleWith?.(settings);
  if (text === undefined) return undefined;
  const { formula } = parseRule(text, entry.typed ? {} : entry.settings);
  if (!formula) return undefined;
  const { assigned, graph } = formula;
  const starts = statesOf(formula);
  const { theta, gradient, step, rate, state } = inputs;
  const numbers = Object.fromEntries(
    Object.entries(settings)
      .filter(([, value]) => typeof value !== 'string')
      .map(([name, value]) => [name, Number(value)]),
  );
  const pairs: Record<string, Pair> = { theta, gradient };
  for (const [name, first] of Object.entries(starts)) pairs[name] = state?.[name] ?? [first, first];
  const given: Record<string, Input> = { ...numbers, step, rate };
  for (const [name, pair] of Object.entries(pairs)) given[name] = Float64Array.from(pair);
  const results = compilePlain([...assigned.values()]).run(given, 1, 2);
  const values = results.map((result): Pair => [result[0], result[result.length - 1]]);
  const variables = graph.nodes.filter(({ kind }) => kind === 'variable');
  const textOf = ({ name }: Node, coordinate: 0 | 1) => {
    if (name === 'rate') return numberLatex(short(rate));
    if (name === 'step') return String(step);
    const pair = Object.hasOwn(pairs, name) ? pairs[name] : undefined;
    return pair ? numberLatex(short(pair[coordinate])) : numberLatex(String(numbers[name]));
  };
  const parts = ([0, 1] as const).map(
    (coordinate) => new Map(variables.map((node) => [node, textOf(node, coordinate)])),
  );
  const known = new Map<Node, string>();
  return [...assigned].map(([name, node], index) => {
    const latex = `${typesetName(name)} \\leftarrow ${typeset(node, known)}`;
    const value = values[index];
    const filled = ([0, 1] as const).map(
      (coordinate) => `${typesetWith(node, parts[coordinate])} = ${bareLatex(short(value[coordinate]))}`,
    );
    if (node.kind !== 'constant') known.set(node, name);
    for (const coordinate of [0, 1] as const) {
      if (node.kind !== 'constant' && node.kind !== 'variable')
        parts[coordinate].set(node, numberLatex(short(value[coordinate])));
    }
    return {
      name,
      isKept: Object.hasOwn(starts, name),
      latex,
      filled: filled as [string, string],
      value,
    };
  });
}

/** A written number as LaTeX, in brackets where a sign or a power of ten would run into its neighbours. */
function numberLatex(written: string): string {
  const latex = bareLatex(written);
  return /^-|cdot/.test(latex) ? `(${latex})` : latex;
}

function bareLatex(written: string): string {
  const [, digits, power] = /^(.*?)(?:e(.*))?$/.exec(written.replaceAll('−', '-'))!;
  const size = digits.replace('∞', '\\infty').replace('not a number', '\\mathrm{NaN}');
  return power === undefined ? size : `${size} \\cdot 10^{${power}}`;
}
