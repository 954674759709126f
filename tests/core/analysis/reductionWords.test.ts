import { expect, test } from 'vitest';
import { errorReduction } from '../../../src/core/analysis/errorReduction';
import { reductionRemarks, reductionWords, sampleWords } from '../../../src/core/analysis/reductionWords';
import { planeOf } from '../experiments';

test('the root of the mean square is told by the distance, and no sample has a share of it', () => {
  const errors = errorReduction(planeOf({ data: { id: 'line' }, losses: [{ id: 'rmse' }] }), [2, 1])!;
  expect(reductionWords(errors)[0]).toMatch(/^power mean of 10 = /);
  expect(reductionRemarks(errors)[0]).toMatch(
    /Euclidean distance .* over the root of 10 that is the power mean/,
  );
  expect(sampleWords(errors, 9, [])).not.toContain('%');
});

test('where an error takes from the loss, none has a share of it', () => {
  const errors = errorReduction(planeOf({ losses: [{ id: 'poisson' }] }), [2, 1])!;
  expect(Math.min(...errors.errors)).toBeLessThan(0);
  expect(Math.max(...errors.errors)).toBeGreaterThan(0);
  errors.errors.forEach((_, sample) => expect(sampleWords(errors, sample, [])).not.toContain('%'));
});
