import { derive } from '../core/formula/derive';
import { compile } from '../core/formula/evaluate';
import { reachable, type Graph, type Node } from '../core/formula/graph';
import { parseFormula } from '../core/formula/parse';
import { printFormula, printNode } from '../core/formula/print';
import { describeProblem } from '../core/formula/problem';
import { typeset } from '../core/formula/typeset';
import { UsageError, list, numbers, shortened } from './arguments';
import type { Command } from './command';

export const formula: Command = {
  summary: 'The value of a formula, its text and LaTeX; the same of its derivative.',
  word: 'TEXT',
  options: {
    at: { value: 'NAME=NUMBER,…', help: 'numbers for its names', repeats: true },
    derive: { value: 'NAME', help: 'differentiate by this name' },
  },
  examples: ['formula "x^2 + sin(y)" --at x=3,y=0 --derive x'],
  answer(given) {
    const { word: text } = given;
    if (text === undefined) throw new UsageError('formula needs one text, in quotes');
    const { formula: parsed, problem } = parseFormula(text, { variables: {}, open: true });
    if (!parsed) throw new UsageError(describeProblem(problem));
    const known = namesOf(parsed.graph);
    const at = Object.entries(given.assignments('at')).map(([name, value]) => [
      nameAmong(known, '--at', name),
      numbers(value, name, 1)[0],
    ]);
    const settings = Object.entries(parsed.settings).map(([name, setting]) => [name, setting.default]);
    const inputs = Object.fromEntries([...settings, ...at]) as Record<string, number>;
    const name = given.one('derive');
    const derivative =
      name &&
      derive(parsed.graph, parsed.result, [
        parsed.graph.variable(nameAmong(known, '--derive', name), 'sample'),
      ])[0];
    const value = valueOf(parsed.result, inputs);
    return {
      value,
      text: printFormula(parsed),
      latex: typeset(parsed.result),
      ...(derivative && {
        // What has no value has no slope either.
        derivative: Number.isNaN(value) ? NaN : valueOf(derivative, inputs),
        derivativeText: printNode(derivative),
        derivativeLatex: typeset(derivative),
      }),
    };
  },
};

/** Every name that a formula reads, though it may not matter, as in 0*x. */
function namesOf({ nodes }: Graph): readonly string[] {
  return nodes.filter(({ kind }) => kind === 'variable').map(({ name }) => name);
}

function nameAmong(known: readonly string[], option: string, name: string): string {
  if (known.includes(name)) return name;
  const others = known.length > 0 ? `it has ${list(known)}` : 'it has none';
  throw new UsageError(`${option}: the formula has no name ${shortened(name)}; ${others}`);
}

/** Null while a name has no number. */
function valueOf(node: Node, inputs: Readonly<Record<string, number>>): number | null {
  const isKnown = reachable([node]).every(
    ({ kind, name }) => kind !== 'variable' || Object.hasOwn(inputs, name),
  );
  return isKnown ? compile([node]).run(inputs, 1)[0][0] : null;
}
