import { describe, expect, test } from 'vitest';
import { largestStableRate, stableRateAt } from '../../../src/core/analysis/stability';
import { stableRateWords } from '../../../src/core/analysis/stableRateWords';
import type { WalkObjective } from '../../../src/core/objective/objective';
import { optimizers } from '../../../src/core/optimizers';
import { defaultsOf, type SettingValues } from '../../../src/core/settings';
import { problems, started, walked } from '../optimizers/walks';

const { sgd, momentum, nesterov, rmsprop, adagrad, adam, amsgrad, adamax, adamw, lion } = optimizers;
type Entry = (typeof optimizers)[keyof typeof optimizers];

/** Curvatures 4 and 1, turned by half a right angle. */
const hessian = [2.5, 1.5, 1.5, 2.5];
const bowl: WalkObjective = {
  size: 2,
  value: ([x, y]) => (2.5 * x * x + 3 * x * y + 2.5 * y * y) / 2,
  gradient: ([x, y]) => Float64Array.of(2.5 * x + 1.5 * y, 1.5 * x + 2.5 * y),
  hessian: () => Float64Array.from(hessian),
  hessianTimes: (_, along) => along.map(([x, y]) => Float64Array.of(2.5 * x + 1.5 * y, 1.5 * x + 2.5 * y)),
};

const limitOf = (entry: Entry, settings: SettingValues = {}, seen = {}, step = 1) =>
  largestStableRate(entry, { settings: { ...defaultsOf(entry.settings), ...settings }, seen, step }, hessian);

describe.each([
  ['descent', sgd, {}, 2 / 4],
  ['heavy ball', momentum, { momentum: 0.8 }, 3.6 / 4],
  ['heavy ball with dampening', momentum, { momentum: 0.8, dampening: 0.5 }, 3.6 / (0.5 * 4)],
  ['no momentum at all', momentum, { momentum: 0, dampening: 0.5 }, 2 / 4],
  ['Nesterov', nesterov, { momentum: 0.8 }, 3.6 / (2.6 * 4)],
  ['descent with decay', sgd, { weightDecay: 0.5 }, 2 / 4.5],
] as const)('%s', (_, entry, settings, limit) => {
  test(`is stable up to ${limit}`, () => {
    expect(limitOf(entry, settings)).toBeCloseTo(limit, 12);
  });

  test('settles just below that rate and runs away just above it', () => {
    const end = (rate: number) => {
      const trail = walked(bowl, started(entry, settings), [1, 0.3], { rate, steps: 4000 });
      return trail.loss.at(-1)! / trail.loss[0];
    };
    expect(end(0.995 * limit)).toBeLessThan(1e-6);
    expect(end(1.005 * limit)).toBeGreaterThan(1e6);
  });
});

/** What a rule does to a coordinate of curvature 4 while what it divides by stands still. */
const swing = (momentumOf: (m: number, g: number) => number, divided: number, rate: number) => {
  let [x, m] = [1, 0];
  for (let k = 0; k < 4000; k++) {
    m = momentumOf(m, 4 * x);
    x -= (rate * m) / divided;
  }
  return Math.abs(x);
};

describe('rules that divide', () => {
  const both = (value: number) => Float64Array.of(value, value);

  test.each([
    ['RMSprop', rmsprop, { v: both(9), mean_slope: both(0) }, 2, (_: number, g: number) => g],
    ['Adagrad', adagrad, { squares: both(9) }, 2, (_: number, g: number) => g],
    ['Adam', adam, { m: both(0), v: both(9) }, 38, (m: number, g: number) => 0.9 * m + 0.1 * g],
    ['AMSGrad', amsgrad, { most: both(9) }, 38, (m: number, g: number) => 0.9 * m + 0.1 * g],
    ['Adamax', adamax, { most: both(3) }, 38, (m: number, g: number) => 0.9 * m + 0.1 * g],
  ] as const)('%s: the divided Hessian counts', (_, entry, seen, limit, momentumOf) => {
    // So late that no correction of a mean is left.
    const rate = limitOf(entry, { epsilon: 1e-12 }, seen, 1e6)!;
    expect(rate).toBeCloseTo((limit * 3) / 4, 6);
    expect(swing(momentumOf, 3, 0.99 * rate)).toBeLessThan(1e-6);
    expect(swing(momentumOf, 3, 1.01 * rate)).toBeGreaterThan(1e6);
  });

  test('each coordinate is divided by its own', () => {
    // By 1 and 4: the eigenvalue of ((2.5, .75), (.75, .625)).
    const seen = { v: Float64Array.of(1, 16), mean_slope: both(0) };
    const sharpest = 1.5625 + Math.sqrt(0.9375 ** 2 + 0.75 ** 2);
    expect(limitOf(rmsprop, { epsilon: 1e-12 }, seen)).toBeCloseTo(2 / sharpest, 10);
  });

  test.each([
    ['RMSprop', rmsprop, 0.02],
    ['Adam', adam, 0.02],
  ] as const)('%s on a bowl ends up at its edge of stability', (_, entry, rate) => {
    const settings = defaultsOf(entry.settings);
    const trail = walked(problems.ravine.plane, started(entry), [1, 1], { rate, steps: 40_000 });
    const late = Array.from({ length: 200 }, (__, k) => 20_000 + 100 * k).map((step) => {
      const seen = Object.fromEntries(
        Object.entries(trail.seen).map(([name, all]) => [name, all.subarray(2 * step, 2 * step + 2)]),
      );
      return rate / largestStableRate(entry, { settings: { ...settings, rate }, seen, step }, [1, 0, 0, 10])!;
    });
    const mean = late.reduce((sum, share) => sum + share, 0) / late.length;
    expect(mean).toBeGreaterThan(0.8);
    expect(mean).toBeLessThan(1.2);
  });
});

test('nothing is said where nothing is known: no rule of ours, other decay, clipping, ground that bends down', () => {
  expect(limitOf(lion)).toBeUndefined();
  expect(limitOf(adamw)).toBeUndefined();
  expect(limitOf(sgd, { weightDecay: 0.1, decoupled: true })).toBeUndefined();
  expect(limitOf(sgd, { clipNorm: 1 })).toBeUndefined();
  const settings = defaultsOf(sgd.settings);
  expect(largestStableRate(sgd, { settings, seen: {}, step: 1 }, [-1, 0, 0, 0])).toBeUndefined();
});

test('at a step of a trail it is what the rule divides by there that counts, before the first step that of the first', () => {
  const settings = { ...defaultsOf(adam.settings), rate: 0.1 };
  const trail = walked(bowl, started(adam, settings), [1, 0.3], { rate: 0.1, steps: 5 });
  const curvature = {
    point: [0, 0],
    principal: [
      { curvature: 4, direction: [Math.SQRT1_2, Math.SQRT1_2] },
      { curvature: 1, direction: [Math.SQRT1_2, -Math.SQRT1_2] },
    ],
  } as const;
  // Adam's first step: m/(1 - beta1) = g, and the root of v/(1 - beta2) is |g|: 38/((1 - beta1) of the Hessian by |g|).
  const [g1, g2] = [2.5 * 1 + 1.5 * 0.3, 1.5 * 1 + 2.5 * 0.3];
  const [aa, ab, bb] = [2.5 / g1, 1.5 / Math.sqrt(g1 * g2), 2.5 / g2].map((part) => part / 0.1);
  const largest = (aa + bb) / 2 + Math.hypot((aa - bb) / 2, ab);
  for (const step of [0, 1]) {
    expect(stableRateAt(adam, settings, trail, step, curvature)).toBeCloseTo(38 / largest, 6);
  }
  expect(stableRateAt(adam, settings, trail, 6, curvature)).toBeUndefined();
});

test('the limit is said in the names of the settings, for the case that holds', () => {
  const words = (entry: Entry, settings: SettingValues = {}) =>
    stableRateWords(entry, { ...defaultsOf(entry.settings), ...settings });
  expect(words(sgd)).toBe('2/λ');
  expect(words(momentum)).toBe('(2 + 2·momentum)/(1 − dampening)/λ');
  expect(words(momentum, { momentum: 0 })).toBe('2/λ');
  expect(words(nesterov)).toBe('(2 + 2·momentum)/(1 + 2·momentum)/λ');
  expect(words(adam)).toBe('(2 + 2·β₁)/(1 − β₁)/λ');
  expect(words(lion)).toBeUndefined();
});
