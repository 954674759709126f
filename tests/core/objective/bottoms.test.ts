import { describe, expect, test } from 'vitest';
import type { Loss } from '../../../src/core/losses/loss';
import { random } from '../../../src/core/math/random';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import { lossOf, reduced } from '../losses/samples';
import { dense, networkOf, samplesFrom } from './networks';

const huber = 'abs(error) <= 1 ? error^2/2 : abs(error) - 1/2';
const worst = lossOf({ elementLoss: 'abs(error)', reduction: 'max' });

/** The loss of a constant, or with features of a line, as a function of theta. */
function lossOver(loss: Loss, target: readonly number[], features: readonly (readonly number[])[] = []) {
  const network = networkOf([dense(features.length, 1)], features.length, 1);
  return modelObjective(network, samplesFrom(features, target), reduced(loss));
}

describe('a constant for 1, 2, 3, 4 and 100', () => {
  /** The lowest of a convex function between two ends, by thirds; flat ends of a valley do not matter here. */
  function lowest(f: (c: number) => number): [c: number, value: number] {
    let [low, high] = [0.5, 101];
    for (let round = 0; round < 200; round++) {
      const [one, two] = [low + (high - low) / 3, high - (high - low) / 3];
      if (f(one) < f(two)) high = two;
      else low = one;
    }
    return [(low + high) / 2, f((low + high) / 2)];
  }

  test.each([
    ['squared error: the mean', lossOf({ elementLoss: 'error^2' }), 22, 1522],
    ['absolute error: the median', lossOf({ elementLoss: '|error|' }), 3, 20.2],
    ['the largest error: the middle', worst, 50.5, 49.5],
    [
      'squared logarithms',
      lossOf({ elementLoss: '(log1p(prediction) - log1p(target))^2' }),
      5.556929648,
      1.9634036697,
    ],
    [
      'percentages',
      lossOf({ elementLoss: '100*abs(error)/max(abs(target), 2.22e-16)' }),
      2,
      (100 + 100 / 3 + 50 + 98) / 5,
    ],
    ['Huber', lossOf({ elementLoss: huber }), 3, 19.8],
    ['log cosh', lossOf({ elementLoss: 'logcosh(error)' }), 3.01884, undefined],
    ['the quantile .25', lossOf({ elementLoss: 'max(-0.25*error, 0.75*error)' }), 2, 5.2],
    ['the quantile .9', lossOf({ elementLoss: 'max(-0.9*error, 0.1*error)' }), 100, 7.8],
    ['Poisson', lossOf({ elementLoss: 'prediction - target*log(prediction)' }), 22, undefined],
    [
      'the root of the mean square',
      lossOf({ elementLoss: 'error^2', transform: 'sqrt(value)' }),
      22,
      Math.sqrt(1522),
    ],
  ] as const)('%s', (_, loss, constant, value) => {
    const objective = lossOver(loss, [1, 2, 3, 4, 100]);
    const [c, least] = lowest((at) => objective.value(Float64Array.of(at)));
    expect(c).toBeCloseTo(constant, 5);
    if (value !== undefined) expect(least / value).toBeCloseTo(1, 6);
  });

  test('for 1 and 1000: the mean, the small one, or between (scene 6)', () => {
    const bottom = (elementLoss: string) => {
      const objective = lossOver(lossOf({ elementLoss }), [1, 1000]);
      return lowest((at) => objective.value(Float64Array.of(at)))[0];
    };
    expect(bottom('100*abs(error)/target')).toBeCloseTo(1, 9);
    expect(bottom('(log1p(prediction) - log1p(target))^2')).toBeCloseTo(43.743715, 5);
  });
});

describe('a line', () => {
  /** Whether a convex loss is nowhere lower around a point, up to the digits in which the point is given. */
  function expectBottom(
    objective: ReturnType<typeof lossOver>,
    [slope, intercept]: readonly [number, number],
    value: number,
    slack = 1e-12,
  ) {
    const least = objective.value(Float64Array.of(slope, intercept));
    expect(least).toBeCloseTo(value, 6);
    const stream = random(3);
    for (let i = 0; i < 1500; i++) {
      const reach = 10 ** (-3 + 4 * stream.uniform());
      const near = Float64Array.of(slope + reach * stream.normal(), intercept + reach * stream.normal());
      expect(objective.value(near)).toBeGreaterThanOrEqual(least - slack);
    }
  }
  const x = Array.from({ length: 10 }, (_, i) => i);
  const y = x.map((value) => (value === 9 ? 60 : 2 * value + 1));
  const absolute = lossOf({ elementLoss: '|error|' });

  test('with one outlier, under absolute error, Huber and the largest error', () => {
    expectBottom(lossOver(absolute, y, [x]), [2, 1], 4.1);
    expectBottom(lossOver(lossOf({ elementLoss: huber }), y, [x]), [25 / 12, 7 / 9], 4.0236111);
    expectBottom(lossOver(worst, y, [x]), [59 / 9, -155 / 9], 164 / 9);
  });

  test('the largest error is shared by the samples 0, 8 and 9', () => {
    const residuals = x.map((value, i) => Math.abs((59 / 9) * value - 155 / 9 - y[i]));
    expect(residuals.flatMap((size, i) => (Math.abs(size - 164 / 9) < 1e-12 ? [i] : []))).toEqual([0, 8, 9]);
  });

  test('through e^x: three errors of alternating sign tie, and the slope is that of the chord (scene 5)', () => {
    const at = Array.from({ length: 9 }, (_, i) => -1 + i / 4);
    const objective = lossOver(worst, at.map(Math.exp), [at]);
    expectBottom(objective, [1.1752011936, 1.2666528822], 0.27642776);
    const errors = at.map((value) => Math.exp(value) - 1.1752011936 * value - 1.2666528822);
    const tied = errors.flatMap((error, i) =>
      Math.abs(Math.abs(error) - 0.27642776) < 1e-7 ? [[at[i], Math.sign(error)]] : [],
    );
    expect(tied).toEqual([
      [-1, 1],
      [0.25, -1],
      [1, 1],
    ]);
    expect(Math.sinh(1)).toBeCloseTo(1.17520119, 8);
  });

  test('through ever more points of e^x the largest error tends to .27880159, its slope to sinh 1', () => {
    const many = Array.from({ length: 2001 }, (_, i) => -1 + i / 1000);
    expectBottom(lossOver(worst, many.map(Math.exp), [many]), [Math.sinh(1), 1.26427905], 0.27880159, 1e-7);
  });
});
