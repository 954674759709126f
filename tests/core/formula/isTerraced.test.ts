import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derive } from '../../../src/core/formula/derive';
import { isTerraced } from '../../../src/core/formula/isTerraced';
import { formulaOf } from '../../../src/core/formula/parse';

const scope = { variables: { x: 'sample', y: 'sample', v: 'row' } } as const;

function terraced(text: string, name = 'x'): boolean {
  const { graph, result } = formulaOf(text, scope);
  return isTerraced(result, graph.variable(name, name === 'v' ? 'row' : 'sample'));
}

test.each([
  ['floor(3*x) + y', true],
  ['round(x)*sign(x) + (x > 1 ? 2 : y)', true],
  ['max(x > 0, x < -1)', true],
  ['y^2', true],
  ['floor(x)*x', false],
  ['x > 0 ? x : 0', false],
  ['abs(x)', false],
  ['max(x, 1)', false],
])('%s', (text, expected) => {
  expect(terraced(text)).toBe(expected);
});

test('which output is largest jumps, what it is slopes', () => {
  expect(terraced('argmax(v)', 'v')).toBe(true);
  expect(terraced('at(v, argmax(v))', 'v')).toBe(false);
  expect(terraced('at(y*v, floor(x))')).toBe(true);
});

test('agrees with the derivative on random compositions of steps and slopes', () => {
  const leaf = fc.constantFrom('x', 'y', '2', '0.5');
  const { text } = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc
        .tuple(fc.constantFrom('floor', 'sign', 'round', 'exp', 'abs', 'tanh'), tie('text'))
        .map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(tie('text'), fc.constantFrom('+', '*', '>', '<='), tie('text'))
        .map(([a, o, b]) => `((${a}) ${o} (${b}))`),
      fc.tuple(tie('text'), tie('text'), tie('text')).map(([c, a, b]) => `((${c}) > 0 ? (${a}) : (${b}))`),
    ),
  }));
  fc.assert(
    fc.property(text, (formula) => {
      const { graph, result } = formulaOf(formula, scope);
      const [slope] = derive(graph, result, [graph.variable('x', 'sample')]);
      // What is level by its operations has a slope of 0; the reverse need not hold, for slopes may cancel.
      if (isTerraced(result, graph.variable('x', 'sample')))
        expect(slope).toMatchObject({ kind: 'constant', value: 0 });
      else if (!/[+*]/.test(formula)) expect(slope.kind === 'constant' && slope.value === 0).toBe(false);
    }),
  );
});
