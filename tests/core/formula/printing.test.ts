import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { compile, type Input } from '../../../src/core/formula/evaluate';
import type { Node } from '../../../src/core/formula/graph';
import { formulaOf, parseFormula, type Formula } from '../../../src/core/formula/parse';
import { printFormula, printNode } from '../../../src/core/formula/print';
import { typeset } from '../../../src/core/formula/typeset';
import { random } from '../../../src/core/math/random';
import { optimizers } from '../../../src/core/optimizers';
import { losses } from '../../../src/core/losses';
import { runs } from '../../cases';
import { builtIns, inXy, slopeNode, slopesOf } from './formulas';
import { coordinate, randomFormula } from './randomFormula';

const outputs = 3;

/** Numbers for every name of a formula: some usual, some extreme. */
function inputsOf({ scope }: Formula, names: Iterable<string>, seed: number): Record<string, Input> {
  const stream = random(seed);
  const draw = () => (stream.uniform() < 0.2 ? [0, 1, -1, 40, -1e3][stream.integer(5)] : 3 * stream.normal());
  const shapes = [...Object.entries(scope.variables), ...Array.from(names, (name) => [name, 'row'] as const)];
  return Object.fromEntries(
    shapes.map(([name, shape]) => [
      name,
      shape === 'row' ? Float64Array.from({ length: outputs }, draw) : draw(),
    ]),
  );
}

/** The bits of every expression for many inputs. */
function bitsOf(formula: Formula, nodes: readonly Node[], reads = formula): number[] {
  const evaluator = compile(nodes);
  return Array.from({ length: 25 }, (_, seed) =>
    evaluator.run(
      inputsOf(reads, [...reads.assigned.keys(), ...Object.keys(reads.starts)], seed + 1),
      1,
      outputs,
    ),
  ).flatMap((results) => results.flatMap((result) => [...result]));
}

/** What a formula computes: its result with its slopes, or for an update rule every assigned name. */
const computed = (formula: Formula): Node[] =>
  formula.scope.recurrent
    ? [...formula.assigned.keys()].sort().map((name) => formula.assigned.get(name)!)
    : [formula.result, ...slopesOf(formula)];

describe.each(builtIns)('%s', (_, formula) => {
  test('typed in again by its printed text gives the same bits, value and slopes', () => {
    const again = formulaOf(printFormula(formula), formula.scope);
    expect(bitsOf(again, computed(again), formula)).toEqual(bitsOf(formula, computed(formula)));
    expect(printFormula(again)).toBe(printFormula(formula));
  });

  test('can be typeset, with its slopes', () => {
    const known = new Map(
      Object.entries(formula.scope.derived?.(formula.graph) ?? {}).map(([name, node]) => [node, name]),
    );
    const slopes = formula.scope.recurrent ? [...formula.assigned.values()] : slopesOf(formula);
    for (const node of [formula.result, ...slopes]) {
      for (const names of [new Map<Node, string>(), known]) {
        expect(() =>
          katex.renderToString(typeset(node, names), { throwOnError: true, strict: 'error' }),
        ).not.toThrow();
      }
    }
  });
});

test('the catalogs have a formula each', () => {
  expect(builtIns.length).toBeGreaterThanOrEqual(
    Object.keys(losses).length + Object.values(optimizers).filter(({ rule }) => rule).length + 20,
  );
});

test('a random formula is printed, read and typeset without loss, and so is its slope', () => {
  fc.assert(
    fc.property(randomFormula, coordinate, coordinate, ({ text }, x, y) => {
      fc.pre(text.length < 400);
      const formula = inXy(text);
      const bits = (node: Node) => compile([node]).run({ x, y }, 1)[0][0];
      const again = inXy(printFormula(formula));
      expect(bits(again.result)).toBe(bits(formula.result));
      expect(bits(slopeNode(again))).toBe(bits(slopeNode(formula)));
      const slope = slopeNode(formula);
      const printed = printNode(slope);
      const read = parseFormula(printed, formula.scope).formula;
      if (printed.length <= 4000) expect(bits(read!.result)).toBe(bits(slope));
      for (const node of [formula.result, slope]) katex.renderToString(typeset(node), { throwOnError: true });
    }),
    runs(300, 5),
  );
});

test('a dot parts words that are multiplied, as it parts numbers', () => {
  const scope = { variables: { rate: 'sample', gradient: 'sample', x: 'sample' } } as const;
  const latex = (text: string) => typeset(formulaOf(text, scope).result);
  expect(latex('rate*gradient')).toBe('\\mathrm{rate} \\cdot \\mathrm{gradient}');
  expect(latex('rate*x')).toBe('\\mathrm{rate} \\, x');
  expect(latex('x*gradient')).toBe('x \\, \\mathrm{gradient}');
});

test('numbers of every size are printed with all their digits', () => {
  fc.assert(
    fc.property(fc.double(), (number) => {
      const formula = formulaOf('c', { variables: { c: 'sample' } });
      const text = printNode(formula.graph.constant(number));
      const { result } = formulaOf(text, { variables: {} });
      expect(result.kind).toBe('constant');
      expect(result.value).toBe(number);
      katex.renderToString(typeset(formula.graph.constant(number)), { throwOnError: true });
    }),
    runs(300, 6),
  );
});

test('settings and starts are printed too', () => {
  const text = 'setting p = 2 from 1 to 1e-7; x';
  expect(parseFormula(text, { variables: { x: 'sample' } }).problem).toBeDefined();
  const surface = formulaOf(
    'setting p = 0.000001 from 0 to 20; setting q = 3 from 1 to 1000 log10; x^p + q',
    { variables: { x: 'sample' } },
  );
  const again = formulaOf(printFormula(surface), { variables: { x: 'sample' } });
  expect(again.settings).toEqual(surface.settings);
  const scope = { variables: { theta: 'row', gradient: 'row' }, recurrent: true } as const;
  const rule = formulaOf('start m = -2; m = m + gradient; theta = theta - m', scope);
  expect(formulaOf(printFormula(rule), scope).starts).toEqual({ m: -2 });
});
