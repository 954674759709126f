import { expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import { lossNature } from '../../../src/core/analysis/lossNature';
import { defaultsOf, type SettingValues } from '../../../src/core/settings';
import { convexityWords, influenceWords } from '../../../src/core/analysis/natureWords';

const natureOf = (id: keyof typeof losses, settings: SettingValues = {}) =>
  lossNature(losses[id], { ...defaultsOf(losses[id].settings), ...settings })!;

test.each<[keyof typeof losses, SettingValues, string]>([
  ['mse', {}, 'A large error pulls ever harder, without limit. One outlier'],
  [
    'rmse',
    {},
    'A large error pulls harder than the others, up to a slope of n^(−1/2) of the loss of n samples. One outlier',
  ],
  [
    'lp',
    { p: 4 },
    'A large error pulls harder than the others, up to a slope of n^(−1/4) of the loss of n samples. One outlier',
  ],
  ['huber', { delta: 100 }, 'A large error pulls with a slope of at most 100. An outlier pulls no harder'],
  ['mape', {}, 'A large error pulls with a slope of at most 100 / |target|. The larger a target'],
  [
    'poisson',
    {},
    'An answer far too low pulls ever harder up to a wall, beyond which there is no loss; one far too high pulls with a slope of at most 1.00. One outlier can move',
  ],
  ['brier', {}, 'A sample on the wrong side pulls with a slope of at most 0.296, and less'],
])('the pull of %s with %o', (id, settings, words) =>
  expect(influenceWords(natureOf(id, settings)).startsWith(words)).toBe(true),
);

test('a curve that turns at 0 turns at 0', () => {
  expect(convexityWords(natureOf('probabilityDifference'))).toContain('where the margin is below 0, shaded');
});

test('convexity is told as it was measured', () => {
  expect(convexityWords(natureOf('crossEntropy'))).toMatch(
    /^Convex in the answer as far as it was measured, at some thousand places to margins of a million, so/,
  );
  expect(convexityWords(natureOf('mse'))).toMatch(
    /^Convex in the answer as far as it was measured, at some thousand places to errors of a million and for targets from −2 to 3, so/,
  );
  expect(convexityWords(natureOf('poisson'))).toMatch(
    /^Convex in the answer while the targets are not negative as far as it was measured/,
  );
});

test('where a curve bends down for a target of 1 alone is told', () => {
  // (1 + t)(e - 1) for a target t: log(1 + y) is e below 1 + t there.
  expect(convexityWords(natureOf('msle'))).toContain('where the error is above 3.44 for a target of 1');
  const cauchy = natureOf('formula', { text: 'log(1 + error^2)' });
  expect(convexityWords(cauchy)).toContain('its curve bends down');
  expect(convexityWords(cauchy)).not.toContain('for a target of 1');
});

test('the slope of a norm of all errors has a limit however many there are', () => {
  // The Euclidean norm is error / norm steep, and the norm of one error is that error.
  const norm = { text: 'error^2', reads: 'value', fold: 'sum', after: 'sqrt(value)' };
  expect(influenceWords(natureOf('formula', norm))).toMatch(
    /^A large error pulls with a slope of at most 1\.00 of the whole loss/,
  );
});

test('where a curve bends down is told, also beyond the chart', () => {
  expect(convexityWords(natureOf('focal', { gamma: 2 }))).toMatch(
    /bends down where the margin is below −2\.\d+, shaded in the chart\)/,
  );
  expect(convexityWords(natureOf('focal', { gamma: 0.01 }))).toContain(
    '(its curve bends down where the margin is below −102)',
  );
  expect(convexityWords(natureOf('focal', { gamma: 0 }))).toMatch(/^Convex/);
});

test.each([
  ['sqrt(sum(error^2))', 'values', /^Convex /],
  ['1 - cos(error)', 'value', /^Not convex in the answer \(its curve bends down in many places\): /],
  ['log(prediction)', 'value', /bends down where the error is above \u22121\.00 for a target of 1, shaded/],
  ['sqrt(max(0, -margin))', 'logit', /bends down where the margin is below 0, shaded/],
])('of %s, read from %s, is told no more than is true', (text, reads, words) =>
  expect(convexityWords(natureOf('formula', { text, reads }))).toMatch(words),
);

test('a slope without a limit is given none', () => {
  for (const text of ['abs(error)^0.5', 'abs(error)^0.5 + abs(error)'])
    expect(influenceWords(natureOf('formula', { text }))).toMatch(
      /^A large error pulls with a slope that has no limit near 0/,
    );
  expect(influenceWords(natureOf('formula', { text: 'min(1, max(0, 1 - margin))', reads: 'logit' }))).toBe(
    'A sample on the wrong side does not pull. Outliers are given up: no slope there tells the way.',
  );
});

// d/dp (p/t - 1)^2 = 2 (p/t - 1) / t: grows with p, fades with t.
test('errors in the size of the target are not said to give a bad start up', () =>
  expect(influenceWords(natureOf('formula', { text: '(prediction/target - 1)^2' }))).toBe(
    'A large error pulls ever harder, without limit. The larger a target, the less its errors pull: wanted where errors count beside the size of the target.',
  ));
