import { expect, test } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { describeProblem } from '../../src/core/formula/problem';
import { parseFormula } from '../../src/core/formula/parse';

const name = 'n'.repeat(8695);
const short = `${'n'.repeat(40)}…`;
const typed = (text: string) => ({ subject: { terrain: { id: 'formula', settings: { text } } } });

test.each([
  ['an unknown key', { [name]: 1 }],
  ['an unknown key below others', { data: { settings: { [name]: 1 } } }],
  ['a loss', { losses: [{ id: name }] }],
  ['a number', { steps: name }],
  ['a list', { losses: { [name]: 1 } }],
  ['an axis', { plane: { axes: [name, name] } }],
  ['a sign', { plane: { axes: ['!'.repeat(8695), 'w1'] } }],
  ['an emoji after 39 letters', { losses: [{ id: `${'n'.repeat(39)}${'🏔'.repeat(9)}` }] }],
  ['a name in a formula', typed(`x + ${'n'.repeat(3000)}`)],
  ['a function in a formula', typed(`${'n'.repeat(3000)}(x)`)],
  ['two names in a formula', typed(`${'n'.repeat(1500)} ${'m'.repeat(1500)}`)],
  ['a long number in a formula', typed(`x ${'1'.repeat(3000)}`)],
])('%s of thousands of letters is not quoted whole in a notice', (_what, description) => {
  const { notices } = parseExperiment(description);
  expect(notices.length).toBeGreaterThan(0);
  for (const { where, message } of notices) {
    expect(where.length).toBeLessThan(100);
    expect(message.length).toBeLessThan(400);
    expect(message).not.toMatch(/\p{Surrogate}/u);
  }
});

test('the first 40 letters are quoted', () => {
  const { notices } = parseExperiment({ [name]: 1 });
  expect(notices).toEqual([{ where: short, message: `${short} is unknown and was left out.` }]);
  const { problem } = parseFormula(`x + ${name.slice(0, 3000)}`, { variables: { x: 'sample' } });
  expect(describeProblem(problem!)).toBe(`Position 5: no name ${short}: there are x.`);
  // The wrong part itself is marked to its end.
  expect(problem!.part).toHaveLength(3000);
});
