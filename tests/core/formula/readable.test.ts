import { expect, test } from 'vitest';
import { lossLatex } from '../../../src/core/analysis/lossLatex';
import { ruleLatex } from '../../../src/core/analysis/ruleLatex';
import { readable } from '../../../src/core/formula/readable';
import { losses } from '../../../src/core/losses';
import { formsOf } from '../../../src/core/losses/loss';
import { optimizers } from '../../../src/core/optimizers';
import { defaultsOf } from '../../../src/core/settings';

test('LaTeX of up to 800 signs is typeset, of more a word stands in its place', () => {
  const instead = '\\text{too long to be shown}';
  const [many, more] = [400, 401].map((count) => '\\sin x '.repeat(count));
  expect([many, more].map(readable)).toEqual([many, instead]);
  const [broad, broader] = [160, 161].map((count) => '\\frac{ 1 }{ y }^2'.repeat(count));
  expect([broad, broader].map(readable)).toEqual([broad, instead]);
});

test('all formulas of the catalogs can be read', () => {
  const ofLosses = Object.values(losses)
    .flatMap((loss) => formsOf(loss))
    .map((form) => lossLatex(form, defaultsOf(form.settings)));
  const ofRules = Object.values(optimizers).flatMap(({ rule, settings }) =>
    rule === undefined ? [] : [ruleLatex(rule, settings)],
  );
  const texts = [...ofLosses, ...ofRules].flatMap((latex) => Object.values(latex ?? {}) as string[]);
  expect(texts.length).toBeGreaterThan(70);
  for (const text of texts) expect(readable(text)).toBe(text);
});
