import { describe, expect, test } from 'vitest';
import { find } from '../../../src/core/catalog';
import { losses } from '../../../src/core/losses';
import type { Loss } from '../../../src/core/losses/loss';
import { lossNature } from '../../../src/core/analysis/lossNature';
import { defaultsOf } from '../../../src/core/settings';
import { lossOf, reduced } from '../losses/samples';

const natureOf = (loss: Loss) => lossNature(loss, defaultsOf(loss.settings))!;
const own = (id: string) => find(losses, id)!;
const logit = (elementLoss: string) => lossOf({ reads: 'logit', elementLoss });

describe('convexity in the answers', () => {
  test.each<[string, Loss]>([
    ['squared error', own('mse')],
    ['absolute error', own('mae')],
    ['cross entropy', own('crossEntropy')],
    ['hinge', own('hinge')],
    ['softmax cross entropy', own('softmaxCrossEntropy')],
    ['exponential', logit('exp(-margin)')],
    ['log-cosh', lossOf({ elementLoss: 'logcosh(error)' })],
    ['Huber', lossOf({ elementLoss: 'abs(error) <= 1 ? 0.5*error^2 : abs(error) - 0.5' })],
    ['pinball', lossOf({ elementLoss: 'max(0.9*(-error), (0.9 - 1)*(-error))' })],
    ['root of the mean square, a norm', lossOf({ elementLoss: 'error^2', transform: 'sqrt(value)' })],
    ['largest error, a norm', lossOf({ elementLoss: 'abs(error)', reduction: 'max' })],
    ['Euclidean distance', lossOf({ reads: 'values', elementLoss: 'sum(error^2)^0.5' })],
    ['absolute error as a root', lossOf({ elementLoss: 'sqrt(error^2)' })],
  ])('%s is convex', (_, loss) => {
    expect(natureOf(loss).convexity).toBe('always');
    expect(natureOf(loss).concaveRanges).toEqual([]);
  });

  test.each<[string, Loss]>([
    ['Brier', own('brier')],
    ['probability difference', logit('abs(target - probability)')],
    ['focal', logit('exp(-2*softplus(margin))*softplus(-margin)')],
    ['Cauchy', lossOf({ elementLoss: 'log1p(error^2)' })],
    ['squared log error', lossOf({ elementLoss: '(log1p(prediction) - log1p(target))^2' })],
    ['a cut at 1', lossOf({ elementLoss: 'min(abs(error), 1)' })],
    ['counting', own('counting')],
    ['the logarithm of a mean', lossOf({ elementLoss: 'abs(error)', transform: 'log1p(value)' })],
  ])('%s is not', (_, loss) => expect(natureOf(loss).convexity).toBe('never'));

  test('Brier bends down exactly below -ln 2', () => {
    const [[from, to], ...others] = natureOf(own('brier')).concaveRanges;
    expect(others).toEqual([]);
    expect(from).toBe(-Infinity);
    expect(to).toBeCloseTo(-Math.log(2), 10);
  });

  test('a bend down that holds an error of 0 is told from end to end', () => {
    const bump = lossOf({ elementLoss: 'error^2 + 100*exp(-1000*(error - 0.0131)^2)' });
    const [[from, to], ...others] = natureOf(bump).concaveRanges;
    expect(others).toEqual([]);
    // By mpmath: 0.0131 and what makes 2 + 100 exp(-1000 d^2) (4e6 d^2 - 2000) zero to either side.
    expect(from).toBeCloseTo(0.0131 - 0.02236049544311581, 9);
    expect(to).toBeCloseTo(0.0131 + 0.02236049544311581, 9);
  });

  test('the Cauchy loss bends down beyond an error of 1 on both sides', () => {
    const [left, right] = natureOf(lossOf({ elementLoss: 'log1p(error^2)' })).concaveRanges;
    expect(left[0]).toBe(-Infinity);
    expect(left[1]).toBeCloseTo(-1, 10);
    expect(right[0]).toBeCloseTo(1, 10);
    expect(right[1]).toBe(Infinity);
  });

  // With p the probability of the wrong side, the focal loss of a margin m far below 0 is about -m (1 - gamma e^m).
  // The zeros of its second derivative, by mpmath with 60 digits.
  test.each([
    [0.003, -335.333333333],
    [0.01, -102],
    [0.03, -35.3333333333],
    [0.1, -12.0000012289],
    [0.3, -5.33624437233],
  ])('focal at gamma %d bends down below %d', (gamma, zero) => {
    const { convexity, concaveRanges } = lossNature(losses.focal, { gamma })!;
    expect(convexity).toBe('never');
    expect(concaveRanges).toHaveLength(1);
    const [[from, to]] = concaveRanges;
    expect(from).toBe(-Infinity);
    expect(to).toBeCloseTo(zero, 8);
  });

  test('focal at gamma 0 is cross entropy', () => {
    expect(lossNature(losses.focal, { gamma: 0 })).toMatchObject({ convexity: 'always', concaveRanges: [] });
  });

  // (1 - p^q)/q has the second derivative p^q (p (1 - p) - q (1 - p)^2) by the margin: below 0 where e^m < q.
  test.each([0.001, 0.05, 0.7])('generalised cross entropy at q = %d bends down below ln q', (q) => {
    const { convexity, concaveRanges } = lossNature(losses.generalizedCrossEntropy, { q })!;
    expect(convexity).toBe('never');
    expect(concaveRanges).toHaveLength(1);
    expect(concaveRanges[0][0]).toBe(-Infinity);
    expect(concaveRanges[0][1]).toBeCloseTo(Math.log(q), 9);
  });

  test('what bends down far out only is not convex', () => {
    for (const scale of [100, 1e4]) {
      const cauchy = natureOf(lossOf({ elementLoss: `log1p((error/${scale})^2)` }));
      expect(cauchy.convexity).toBe('never');
      expect(cauchy.concaveRanges.map(([from, to]) => [from / scale, to / scale])).toEqual([
        [-Infinity, expect.closeTo(-1, 9)],
        [expect.closeTo(1, 9), Infinity],
      ]);
    }
  });

  test('a kink downwards is found between the places that are looked at, and beside a curve upwards', () => {
    for (const elementLoss of [
      'error^2 - 0.01*abs(error - 0.3712)',
      'min(error^2, 1.0001*error^2 - 0.00001)',
      'abs(error) - 0.2*abs(error + 500)',
      // Beside a slope of 1e10 a bend of 1 is small, yet no rounding.
      '1e10*error - cos(error)',
      '1e12*abs(error) + cos(error)',
    ])
      // prettier-ignore
      expect([elementLoss, natureOf(lossOf({ elementLoss })).convexity]).toEqual([elementLoss, 'never']);
    for (const elementLoss of [
      'error^2 + 0.01*abs(error - 0.3712)',
      'max(error^2, 3*error)',
      'abs(error) + 0.2*abs(error + 500)',
    ])
      // prettier-ignore
      expect([elementLoss, natureOf(lossOf({ elementLoss })).convexity]).toEqual([elementLoss, 'always']);
  });

  test('rounding bends nothing down', () => {
    for (const elementLoss of ['log(exp(error) + exp(-error))', 'sqrt(1 + error^2)', '(error + 1)^2 - 2*error', 'error*tanh(error/0.001)']) // prettier-ignore
      expect([elementLoss, natureOf(lossOf({ elementLoss })).concaveRanges]).toEqual([elementLoss, elementLoss.includes('tanh') ? expect.anything() : []]); // prettier-ignore
    expect(natureOf(lossOf({ elementLoss: 'sqrt(1 + error^2)' })).convexity).toBe('always');
    expect(natureOf(lossOf({ elementLoss: 'log(exp(error) + exp(-error))' })).convexity).toBe('always');
  });

  test.each([
    ['huber', { delta: 0.001 }],
    ['huber', { delta: 10_000 }],
    ['labelSmoothed', { smoothing: 0 }],
    ['labelSmoothed', { smoothing: 1 }],
    ['lp', { p: 1 }],
    ['lp', { p: 20 }],
    ['pinball', { quantile: 0.01 }],
  ] as const)('%s with %o stays convex', (id, settings) => {
    expect(lossNature(losses[id], settings)).toMatchObject({ convexity: 'always', concaveRanges: [] });
  });

  test('it may depend on the sign of the targets', () => {
    expect(natureOf(lossOf({ elementLoss: 'target*error^2' })).convexity).toBe('positive');
    const poisson = natureOf(lossOf({ elementLoss: 'prediction - target*log(prediction)' }));
    expect([poisson.convexity, poisson.concaveRanges]).toEqual(['positive', []]);
  });

  test('what is nowhere a number is neither', () => {
    expect(natureOf(lossOf({ elementLoss: 'log(-1 - error^2)' })).convexity).toBe('unknown');
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
      lossOf({ elementLoss: 'abs(error)*log1p(abs(error))' }),
      'grows',
      Infinity,
    ],
    ['Brier', own('brier'), 'returns', 8 / 27],
    ['probability difference', logit('1 - sigmoid(margin)'), 'returns', 1 / 4],
    ['Cauchy', lossOf({ elementLoss: 'log1p(error^2)' }), 'returns', 1],
    ['counting', own('counting'), 'none', 0],
    ['softmax cross entropy', own('softmaxCrossEntropy'), 'capped', 1],
  ])('%s', (_, loss, pull, most) => {
    const { below } = natureOf(loss);
    expect(below.pull).toBe(pull);
    if (Number.isFinite(most)) expect(Math.abs(below.most - most)).toBeLessThan(1e-4);
    else expect(below.most).toBe(Infinity);
  });

  test('has no bound where slopes grow towards 0', () => {
    for (const elementLoss of [
      'abs(error)^0.5',
      'abs(error)^0.9',
      'abs(error)^0.9999',
      'sqrt(abs(error)) + abs(error)',
    ])
      expect(natureOf(lossOf({ elementLoss })).above.most).toBe(Infinity);
    expect(natureOf(lossOf({ elementLoss: 'log1p(abs(error))' })).above.most).toBeCloseTo(1, 6);
  });

  test('in a power mean grows with the power', () => {
    expect(lossNature(losses.lp, { p: 1 })!.above).toMatchObject({ pull: 'capped', most: 1 });
    for (const p of [1.2, 2, 4, 20]) expect(lossNature(losses.lp, { p })!.above.pull).toBe('grows');
  });

  test('each side has its own', () => {
    const pinball = natureOf(lossOf({ elementLoss: 'max(0.9*(-error), (0.9 - 1)*(-error))' }));
    expect(pinball.below.most).toBeCloseTo(0.9, 12);
    expect(pinball.above.most).toBeCloseTo(0.1, 12);
    const poisson = natureOf(lossOf({ elementLoss: 'prediction - target*log(prediction)' }));
    expect([poisson.below.pull, poisson.above.pull]).toEqual(['wall', 'capped']);
  });

  test('is the limit of the formula, not the most within a window', () => {
    for (const delta of [0.01, 1, 42, 100]) {
      const { below, above } = lossNature(losses.huber, { delta })!;
      expect([below.most, above.most]).toEqual([delta, delta]);
    }
    expect(natureOf(losses.poisson).above.most).toBeCloseTo(1, 14);
    expect(natureOf(losses.logCosh).above.most).toBe(1);
    const wide = natureOf(lossOf({ elementLoss: 'log1p((error/1000)^2)' }));
    expect(wide.above.pull).toBe('returns');
    expect(wide.above.most).toBeCloseTo(1e-3, 12);
    // 2 log(u)/(e u) at u = e above the target's 1 + 1: 2/(2e).
    expect(natureOf(losses.msle).above.most).toBeCloseTo(1 / Math.E, 12);
    expect(natureOf(losses.brier).below.most).toBeCloseTo(8 / 27, 14);
  });

  test.each<[string, string, number]>([
    ['abs(error)^1.01', 'grows', Infinity],
    ['abs(error)^1.0001', 'grows', Infinity],
    ['abs(error)^1.000001', 'grows', Infinity],
    ['abs(error)*log1p(log1p(abs(error)))', 'grows', Infinity],
    ['error*atan(error)', 'capped', Math.PI / 2],
    ['abs(error) + 0.1*error^2/(1 + abs(error))', 'capped', 1.1],
    ['exp(error^2)', 'grows', Infinity],
    ['abs(error) + sin(error)', 'capped', 2],
    ['error^24/(1 + error^24)', 'returns', 6.0104],
    ['sqrt(1 + error^2)', 'capped', 1],
  ])('of %s %s', (elementLoss, pull, most) => {
    const { above } = natureOf(lossOf({ elementLoss }));
    expect(above.pull).toBe(pull);
    if (Number.isFinite(most)) expect(above.most).toBeCloseTo(most, 3);
    else expect(above.most).toBe(Infinity);
  });

  test('depends on the target as 1/|target| in percent, otherwise for squared logs', () => {
    expect(natureOf(losses.mape).above).toEqual({ pull: 'capped', most: 100, perTarget: 'inverse' });
    expect(natureOf(losses.msle).above.perTarget).toBe('one');
    expect(natureOf(losses.huber).above.perTarget).toBe('same');
  });

  test('of the whole loss tends to n^(-1/p) in a norm', () => {
    const orderOf = (loss: Loss, settings = {}) => {
      const { whole } = lossNature(loss, settings)!;
      return whole?.pull === 'capped' ? whole : undefined;
    };
    expect(orderOf(losses.rmse)).toMatchObject({ most: 1 });
    expect(orderOf(losses.rmse)!.order).toBeCloseTo(2, 12);
    for (const p of [1.2, 4, 20]) expect(orderOf(losses.lp, { p })!.order).toBeCloseTo(p, 9);
    expect(natureOf(losses.mse).whole).toEqual({ pull: 'grows' });
    expect(natureOf(lossOf({ elementLoss: 'error^2', transform: 'log1p(value)' })).whole).toEqual({
      pull: 'returns',
    });
    expect(natureOf(losses.mae).whole).toBeUndefined();
    // One far error among five: 5^(-1/p).
    const outputs = Float64Array.of(1e9, 1.5, 0.5, 2, 1);
    const slope = reduced(losses.lp, { p: 4 }).gradient(outputs, new Float64Array(5).fill(1))[0];
    expect(slope).toBeCloseTo(5 ** -0.25, 9);
  });

  test.each<[string, string]>([
    ['mse', 'grows'],
    ['poisson', 'grows'],
    ['msle', 'grows'],
    ['mape', 'returns'],
    ['huber', 'capped'],
    ['brier', 'returns'],
  ])('of a far target under %s %s', (id, pull) => expect(natureOf(own(id)).outlier).toBe(pull));
});

describe('what bends down only far out', () => {
  test.each([0.002, 0.01, 0.03, 0.04, 0.05, 0.1])('focal with gamma %d is not convex', (gamma) => {
    const { convexity, concaveRanges } = lossNature(losses.focal, { gamma })!;
    expect(convexity).toBe('never');
    expect(concaveRanges).toHaveLength(1);
    expect(concaveRanges[0][0]).toBe(-Infinity);
    expect(concaveRanges[0][1]).toBeCloseTo(-2 - 1 / gamma, 5);
  });

  test('focal with gamma 0 is, and rounding is no bend', () => {
    expect(lossNature(losses.focal, { gamma: 0 })).toMatchObject({ convexity: 'always', concaveRanges: [] });
    for (const elementLoss of [
      'log(1 + exp(error))',
      'sqrt(1 + error^2)',
      'logcosh(error)',
      '(1 + abs(error)^3)^(1/3)',
    ])
      expect(natureOf(lossOf({ elementLoss })).concaveRanges).toEqual([]);
  });

  test('a wide Cauchy loss bends down beyond its width', () => {
    const { convexity, concaveRanges } = natureOf(lossOf({ elementLoss: 'log1p((error/1000)^2)' }));
    expect(convexity).toBe('never');
    expect(concaveRanges.map(([from, to]) => [Math.round(from), Math.round(to)])).toEqual([
      [-Infinity, -1000],
      [1000, Infinity],
    ]);
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

/** A negative count makes no sense, but it has a number. */
const convexForCounts = ['poisson'];

test.each(Object.entries(losses))('%s is convex as far as is known', (id, loss) => {
  if (loss.typed) return;
  const known = Object.entries({ always: convex, never: notConvex, positive: convexForCounts });
  const [convexity] = known.find(([, ids]) => ids.includes(id)) ?? ['named in none of the lists above'];
  expect(natureOf(loss).convexity).toBe(convexity);
});
