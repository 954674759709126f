import { expect, test } from 'vitest';
import { losses } from '../../src/core/losses';
import { defaultsOf } from '../../src/core/settings';
import { foldRemarks, foldWords, sampleWords } from '../../src/panels/foldWords';
import { lossLatex } from '../../src/panels/lossLatex';
import { errorFold } from '../../src/core/reading/errorFold';
import { planeOf } from '../core/experiments';

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
  expect(foldRemarks(errors)[0]).toMatch(/Euclidean distance .* over the root of 10 that is the mean/);
  expect(sampleWords(errors, 9, [])).not.toContain('of the loss');
});
