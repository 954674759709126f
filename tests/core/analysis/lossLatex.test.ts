import { expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import { defaultsOf } from '../../../src/core/settings';
import { lossLatex } from '../../../src/core/analysis/lossLatex';

const latexOf = (id: keyof typeof losses) => lossLatex(losses[id], defaultsOf(losses[id].settings))!;

test('a power mean without a p is typeset as the root of the mean square, one with a p as such', () => {
  expect(latexOf('rmse').loss).toContain('\\sqrt{\\frac{1}{n} \\sum_i \\ell_i^2}');
  expect(latexOf('lp').loss).toContain('\\ell_i^p\\right)^{1/p}');
});

test('a weight is typeset as a factor', () => {
  expect(latexOf('crossEntropy').loss).toContain('\\mathrm{target} \\cdot \\operatorname{softplus}');
});

test('counts are typeset with what is counted, and level between their jumps', () => {
  const { loss, derivative } = latexOf('precision');
  expect(loss).toMatch(/^L = .*, \\quad \\text\{an answer is \} 1 \\text\{ if \} \\mathrm\{logit\} > 0$/);
  expect(derivative).toBe('\\frac{\\partial L}{\\partial\\, \\mathrm{logit}} = 0');
});

test('a comparison within a comparison stands in brackets', () => {
  expect(latexOf('counting').loss).toContain('\\left(\\mathrm{logit} > 0\\right) \\ne \\mathrm{target}');
});

test.each([
  ['sum(error^2) + 1', '\\left(\\sum_k \\mathrm{error}^{2}\\right) + 1'],
  ['sum((1e-7)^error)', '\\sum_k \\left(10^{-7}\\right)^{\\mathrm{error}}'],
  ['sum((2.5e-7)^error)', '\\sum_k \\left(2.5 \\cdot 10^{-7}\\right)^{\\mathrm{error}}'],
])('%s is typeset without a second meaning', (text, latex) => {
  const typed = { ...defaultsOf(losses.formula.settings), reads: 'values', text };
  expect(lossLatex(losses.formula, typed)!.loss).toBe(
    `L = \\frac{1}{n} \\sum_i \\ell_i, \\quad \\ell = ${latex}`,
  );
});
