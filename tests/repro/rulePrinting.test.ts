import { expect, test } from 'vitest';
import { compile } from '../../src/core/formula/evaluate';
import { formulaOf, type Formula } from '../../src/core/formula/parse';
import { printFormula } from '../../src/core/formula/print';

const scope = {
  variables: { theta: 'row', gradient: 'row', rate: 'sample' },
  recurrent: true,
} as const;
const inputs = { theta: 3, gradient: -2, rate: 0.5, a: 1, b: 7, c: 11, m: 13, old: 17, p: 19, q: 23, g: 29 };

// An old value was printed under a name that had a new one by then.
test.each([
  'b = 2*m; m = m + gradient; c = b + 1; b = 5; theta = theta - rate*c',
  'old = 1; theta = theta - rate*gradient; old = theta + rate*gradient',
  'a = p; p = q; q = a; theta = theta - rate*p',
  'm = 0.9*m + gradient; theta = theta - rate*m; m = m*2',
  'a = 1; g = theta; theta = theta - gradient; a = g*1',
])('%s keeps its meaning when it is printed', (text) => {
  const rule = formulaOf(text, scope);
  const again = formulaOf(printFormula(rule), scope);
  const value = ({ assigned }: Formula, name: string) => compile([assigned.get(name)!]).run(inputs, 1)[0][0];
  for (const name of rule.assigned.keys()) expect(value(again, name), name).toBe(value(rule, name));
});

// It had a text of 500 million characters.
test('a rule of doublings has a short text', () => {
  const rule = formulaOf(`${'m = m*gradient + m; '.repeat(40)}theta = theta - m`, scope);
  expect(printFormula(rule).length).toBeLessThan(8000);
  const surface = formulaOf(`a = x; ${'a = sin(a)*a + a; '.repeat(60)}a`, { variables: { x: 'sample' } });
  expect(printFormula(surface).length).toBeLessThan(8000);
});
