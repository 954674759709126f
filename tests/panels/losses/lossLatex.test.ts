import { expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import { defaultsOf } from '../../../src/core/settings';
import { foldRemarks, foldWords, sampleWords } from '../../../src/panels/words/foldWords';
import { lossLatex } from '../../../src/panels/losses/lossLatex';
import { errorFold } from '../../../src/core/reading/errorFold';
import { planeOf } from '../../core/experiments';

const latexOf = (id: keyof typeof losses) => lossLatex(losses[id], defaultsOf(losses[id].settings))!;

test('a power mean without a p is typeset as the root of the mean square, one with a p as such', () => {
  expect(latexOf('rmse').loss).toContain('\\sqrt{\\frac{1}{n} \\sum_i \\ell_i^2}');
  expect(latexOf('lp').loss).toContain('\\ell_i^p\\right)^{1/p}');
});

test('a weight is typeset as a factor', () => {
  expect(latexOf('crossEntropy').loss).toContain('\\mathrm{target} \\, \\operatorname{softplus}');
});

test('the root of the mean square is told by the distance, and no sample has a share of it', () => {
  const errors = errorFold(planeOf({ data: { id: 'line' }, losses: [{ id: 'rmse' }] }), [2, 1])!;
  expect(foldWords(errors)[0]).toMatch(/^power mean of 10 = /);
  expect(foldRemarks(errors)[0]).toMatch(/Euclidean distance .* over the root of 10 that is the power mean/);
  expect(sampleWords(errors, 9, [])).not.toContain('%');
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

test('where an error takes from the loss, none has a share of it', () => {
  const errors = errorFold(planeOf({ losses: [{ id: 'poisson' }] }), [2, 1])!;
  expect(Math.min(...errors.errors)).toBeLessThan(0);
  expect(Math.max(...errors.errors)).toBeGreaterThan(0);
  errors.errors.forEach((_, sample) => expect(sampleWords(errors, sample, [])).not.toContain('%'));
});
