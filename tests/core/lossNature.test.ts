import { describe, expect, test } from 'vitest';
import { find } from '../../src/core/catalog';
import { losses } from '../../src/core/losses';
import type { Loss } from '../../src/core/losses/loss';
import { lossNature } from '../../src/core/reading/lossNature';
import { defaultsOf } from '../../src/core/settings';
import { lossOf } from './losses/samples';

const natureOf = (loss: Loss) => lossNature(loss, defaultsOf(loss.settings))!;
const own = (id: string) => find(losses, id)!;
const logit = (each: string) => lossOf({ reads: 'logit', each });

describe('convexity in the answers', () => {
  test.each<[string, Loss]>([
    ['squared error', own('mse')],
    ['absolute error', own('mae')],
    ['cross entropy', own('crossEntropy')],
    ['hinge', own('hinge')],
    ['softmax cross entropy', own('softmaxCrossEntropy')],
    ['exponential', logit('exp(-margin)')],
    ['log-cosh', lossOf({ each: 'logcosh(error)' })],
    ['Huber', lossOf({ each: 'abs(error) <= 1 ? 0.5*error^2 : abs(error) - 0.5' })],
    ['pinball', lossOf({ each: 'max(0.9*(-error), (0.9 - 1)*(-error))' })],
    ['root of the mean square, a norm', lossOf({ each: 'error^2', after: 'sqrt(value)' })],
    ['largest error, a norm', lossOf({ each: 'abs(error)', fold: 'max' })],
  ])('%s is convex', (_, loss) => {
    expect(natureOf(loss).convexity).toBe('always');
    expect(natureOf(loss).bendsDown).toEqual([]);
  });

  test.each<[string, Loss]>([
    ['Brier', own('brier')],
    ['probability difference', logit('abs(target - probability)')],
    ['focal', logit('exp(-2*softplus(margin))*softplus(-margin)')],
    ['Cauchy', lossOf({ each: 'log1p(error^2)' })],
    ['squared log error', lossOf({ each: '(log1p(prediction) - log1p(target))^2' })],
    ['a cut at 1', lossOf({ each: 'min(abs(error), 1)' })],
    ['counting', own('counting')],
    ['the logarithm of a mean', lossOf({ each: 'abs(error)', after: 'log1p(value)' })],
  ])('%s is not', (_, loss) => expect(natureOf(loss).convexity).toBe('never'));

  test('Brier bends down exactly below -ln 2', () => {
    const [[from, to], ...others] = natureOf(own('brier')).bendsDown;
    expect(others).toEqual([]);
    expect(from).toBe(-Infinity);
    expect(to).toBeCloseTo(-Math.log(2), 10);
  });

  test('the Cauchy loss bends down beyond an error of 1 on both sides', () => {
    const [left, right] = natureOf(lossOf({ each: 'log1p(error^2)' })).bendsDown;
    expect(left[0]).toBe(-Infinity);
    expect(left[1]).toBeCloseTo(-1, 10);
    expect(right[0]).toBeCloseTo(1, 10);
    expect(right[1]).toBe(Infinity);
  });

  test('it may depend on the sign of the targets', () => {
    expect(natureOf(lossOf({ each: 'target*error^2' })).convexity).toBe('positive');
    const poisson = natureOf(lossOf({ each: 'prediction - target*log(prediction)' }));
    expect([poisson.convexity, poisson.bendsDown]).toEqual(['positive', []]);
  });

  test('what is nowhere a number is neither', () => {
    expect(natureOf(lossOf({ each: 'log(-1 - error^2)' })).convexity).toBe('unknown');
  });
});

describe('the pull of large errors', () => {
  test.each<[string, Loss, string, number]>([
    ['squared error', own('mse'), 'grows', Infinity],
    ['absolute error', own('mae'), 'capped', 1],
    ['cross entropy', own('crossEntropy'), 'capped', 1],
    ['hinge', own('hinge'), 'capped', 1],
    ['exponential', logit('exp(-margin)'), 'grows', Infinity],
    [
      'a slope that grows like a logarithm',
      lossOf({ each: 'abs(error)*log1p(abs(error))' }),
      'grows',
      Infinity,
    ],
    ['Brier', own('brier'), 'returns', 8 / 27],
    ['probability difference', logit('1 - sigmoid(margin)'), 'returns', 1 / 4],
    ['Cauchy', lossOf({ each: 'log1p(error^2)' }), 'returns', 1],
    ['counting', own('counting'), 'none', 0],
    ['softmax cross entropy', own('softmaxCrossEntropy'), 'capped', 1],
  ])('%s', (_, loss, pull, most) => {
    const { below } = natureOf(loss);
    expect(below.pull).toBe(pull);
    if (Number.isFinite(most)) expect(Math.abs(below.most - most)).toBeLessThan(1e-4);
    else expect(below.most).toBe(Infinity);
  });

  test('in a power mean grows with the power', () => {
    expect(lossNature(losses.lp, { p: 1 })!.above).toMatchObject({ pull: 'capped', most: 1 });
    for (const p of [1.2, 2, 4, 20]) expect(lossNature(losses.lp, { p })!.above.pull).toBe('grows');
  });

  test('each side has its own', () => {
    const pinball = natureOf(lossOf({ each: 'max(0.9*(-error), (0.9 - 1)*(-error))' }));
    expect(pinball.below.most).toBeCloseTo(0.9, 12);
    expect(pinball.above.most).toBeCloseTo(0.1, 12);
    const poisson = natureOf(lossOf({ each: 'prediction - target*log(prediction)' }));
    expect([poisson.below.pull, poisson.above.pull]).toEqual(['outside', 'capped']);
  });
});

/** Known facts: softmax and binary losses in the logit, norms and their means in the error. */
const convex = [
  'crossEntropy', 'hinge', 'squaredHinge', 'perceptron', 'exponential', 'logistic', 'nll', 'labelSmoothed', 'kl',
  'softmaxCrossEntropy', 'mse', 'rmse', 'mae', 'infinityNorm', 'lp', 'mape', 'huber', 'logCosh', 'pinball',
  'reconstruction',
]; // prettier-ignore
const notConvex = [
  'brier', 'probabilityDifference', 'focal', 'generalizedCrossEntropy', 'msle', 'gaussianNll', 'counting', 'precision',
  'recall', 'f1',
]; // prettier-ignore

test.each(Object.entries(losses))('%s is convex as far as is known', (id, loss) => {
  if (loss.typed) return;
  const { convexity } = natureOf(loss);
  if (convex.includes(id)) expect(convexity).toBe('always');
  else if (notConvex.includes(id)) expect(convexity).toBe('never');
  // A negative count makes no sense, but it has a number.
  else expect([id, convexity]).toEqual(['poisson', 'positive']);
});
