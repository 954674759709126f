import { expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import { lossFacts } from '../../../src/core/analysis/lossFacts';
import { evenly, lossShape } from '../../../src/core/analysis/lossShape';
import { defaultsOf } from '../../../src/core/settings';

const typed = (text: string) => ({ ...defaultsOf(losses.formula.settings), text });
const nested = (depth: number) => 'min(max('.repeat(depth) + 'error' + ',error-1),error+1)'.repeat(depth);

test('formulas and what was measured on them', () => {
  const { latex, nature, isTooLong } = lossFacts(losses.formula, typed('error^2'));
  expect(latex?.derivative).toContain('2 \\,');
  expect(nature).toMatchObject({ convexity: 'always', concaveRanges: [] });
  expect(isTooLong).toBe(false);
});

test('a formula that does not hold has none', () => {
  expect(lossFacts(losses.formula, typed('error^'))).toEqual({
    latex: undefined,
    nature: undefined,
    isTooLong: false,
  });
});

test('derivatives that are too long to be read are not typeset, but measured', () => {
  const { latex, nature } = lossFacts(
    losses.formula,
    typed(`max(error, `.repeat(20) + 'error^2' + ')'.repeat(20)),
  );
  expect(latex?.derivative).toContain('too long to be shown');
  expect(latex?.derivative.length).toBeLessThan(200);
  expect(nature).toBeDefined();
});

test('derivatives that take too long to be found are said to', () => {
  expect(lossFacts(losses.formula, typed(nested(60)))).toEqual({ isTooLong: true });
});

test('a curve whose slope is too long to be found is drawn without it', () => {
  const { y, slope } = lossShape(losses.formula, typed(nested(80)), evenly(2, 5))!;
  expect([...y]).toEqual([-2, -1, 0, 1, 2]);
  expect([...slope()]).toEqual(Array.from({ length: 5 }, () => NaN));
});
