import { describe, expect, test } from 'vitest';
import { errorReduction } from '../../../src/core/analysis/errorReduction';
import { reductionRemarks, reductionWords, sampleWords } from '../../../src/core/analysis/reductionWords';
import { planeOf } from '../experiments';

const typed = (settings: object) => [{ id: 'formula', settings }];
/** The list 1, 2, 3, 4, 100 against one constant. */
const constant = (losses: unknown) => planeOf({ data: { id: 'constantList' }, losses });

describe('errors of a constant 22 against 1, 2, 3, 4, 100', () => {
  const errorsOf = (losses: unknown) => {
    const plane = constant(losses);
    const point = plane.axes.map(({ name }) => (name === 'c' ? 22 : 100));
    const errors = errorReduction(plane, point)!;
    expect(errors.value + errors.penalty).toBe(plane.value(Float64Array.from(point)));
    return errors;
  };

  test('squared: their mean is 1522, the outlier makes most of it', () => {
    const errors = errorsOf([{ id: 'mse' }]);
    expect([...errors.errors]).toEqual([441, 400, 361, 324, 6084]);
    expect(errors.reduced).toBe(1522);
    expect(errors.distance).toBeCloseTo(Math.sqrt(7610), 12);
    expect(reductionWords(errors)).toEqual(['mean of 5 = 1522.0']);
    expect(reductionRemarks(errors)).toEqual([
      'The answers lie at the Euclidean distance 87.235 from the targets: its square over 5 is the mean.',
      'The worst sample makes 79.9 % of it.',
    ]);
    expect(sampleWords(errors, 4, [])).toBe(
      'Sample 5, target 100: answer 22.0, error 6084.0, 79.9 % of the mean',
    );
  });

  test('what is behind the reduction is said with its numbers', () => {
    const errors = errorsOf(typed({ text: 'error^2', after: 'sqrt(value)' }));
    expect(reductionWords(errors)).toEqual([
      'mean of 5 = 1522.0',
      'sqrt(value)',
      '= sqrt(1522.0)',
      '= 39.013',
    ]);
  });

  test('of the largest error the sample that counts is named', () => {
    const errors = errorsOf(typed({ text: 'abs(error)', fold: 'max' }));
    expect(errors.only).toBe(4);
    expect(reductionWords(errors)).toEqual(['largest of 5 = 78.000, sample 5']);
    expect(sampleWords(errors, 0, [])).toBe('Sample 1, target 1.00: answer 22.0, error 21.000');
  });

  test('a penalty is added behind everything', () => {
    const errors = errorsOf([{ id: 'mae', penalty: { l2: 0.5 } }]);
    expect(errors.penalty).toBe(121);
    expect(reductionWords(errors)).toEqual(['mean of 5 = 31.200', 'and the penalty 121.00 = 152.20']);
  });
});

test('counts come with the formula that reads them', () => {
  const settings = { reads: 'logit', text: 'logit', fold: 'confusion', after: '1 - tp/(tp + fp)' };
  const plane = planeOf({ losses: typed(settings) });
  const errors = errorReduction(plane, [-1, -1])!;
  const { tp, fp, fn, tn } = errors.confusion!;
  expect(tp + fp + fn + tn).toBe(274);
  expect(errors.value).toBe(1 - tp / (tp + fp));
  const answers = Array.from(errors.outputs, (logit) => logit > 0);
  expect(tp).toBe(answers.filter((answer, sample) => answer && errors.target[sample] === 1).length);
  expect(fn).toBe(answers.filter((answer, sample) => !answer && errors.target[sample] === 1).length);
  expect(reductionWords(errors).slice(0, 2)).toEqual(['1 - tp/(tp + fp)', `= 1 - ${tp}/(${tp} + ${fp})`]);
});

test('rows have one error a sample', () => {
  const plane = planeOf({
    data: { settings: { target: 'species3' } },
    losses: [{ id: 'softmaxCrossEntropy' }],
  });
  const errors = errorReduction(plane, [0.5, -0.5])!;
  expect(errors.elements).toBe(errors.errors.length);
  const mean = errors.errors.reduce((sum, error) => sum + error, 0) / errors.elements;
  expect(mean).toBeCloseTo(plane.value(Float64Array.of(0.5, -0.5)), 12);
});

test('a terrain has no errors', () => {
  expect(errorReduction(planeOf({ subject: { terrain: { id: 'booth' } } }), [0, 0])).toBeUndefined();
});
