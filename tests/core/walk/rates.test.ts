import { describe, expect, test } from 'vitest';
import { changeRate, chooseRates } from '../../../src/core/experiment/edit/editRates';
import { chosenLosses, compareLosses, removeLoss } from '../../../src/core/experiment/edit/editLosses';
import type { Experiment } from '../../../src/core/experiment/experiment';
import { experimentFromLink } from '../../../src/core/experiment/link/link';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { walkCompared } from '../../../src/core/landscape/walkExperiment';
import { chosenOf, experimentOf, linkOf, understood } from '../experiments';

const typed = (text: string) => ({ id: 'formula', settings: { text, reads: 'logit' } });
const start = [1, -1] as const;
const walkers = (...ids: string[]) => ids.map((id) => ({ optimizer: { id }, starts: [start] }));

function trailOf(experiment: Experiment, loss: number, walker = 0) {
  return walkCompared(experiment, { loss, walker, start: 0 }, (index) => planeObjective(experiment, index));
}

/** The farthest that two walks are from each other. */
function distance(experiment: Experiment, walker: number): number {
  const [one, other] = [0, 1].map((loss) => trailOf(experiment, loss, walker).points);
  return Math.max(...one.map((value, index) => Math.abs(value - other[index])));
}

describe('a loss and ten times that loss', () => {
  const pair = {
    data: { id: 'penguins' },
    losses: [typed('softplus(-margin)'), typed('10*softplus(-margin)')],
    walkers: walkers('sgd', 'momentum', 'adam'),
    steps: 60,
  };

  test('are walked alike at scaled rates, by those whose step follows the slope and by the others', () => {
    const scaled = experimentOf({ ...pair, rates: 'scaled' });
    const [, rate] = [0, 1].map((loss) => trailOf(scaled, loss).setRate.rate);
    expect(rate).toBeCloseTo((scaled.walkers[0].optimizer.settings.rate as number) / 10, 12);
    expect(distance(scaled, 0)).toBeLessThan(1e-9);
    expect(distance(scaled, 1)).toBeLessThan(1e-9);
    // Adam's rate is a length: it stays, and only epsilon tells the two apart.
    expect(trailOf(scaled, 1, 2).setRate).toEqual({ rate: scaled.walkers[2].optimizer.settings.rate });
    expect(distance(scaled, 2)).toBeLessThan(1e-5);
  });

  test('are not walked alike at the same rate', () => {
    const same = experimentOf(pair);
    expect(distance(same, 0)).toBeGreaterThan(0.1);
    expect(distance(same, 1)).toBeGreaterThan(0.1);
  });

  test('are walked alike to the last bit where the factor is a power of two', () => {
    const losses = [typed('softplus(-margin)'), typed('8*softplus(-margin)')];
    const scaled = experimentOf({ ...pair, losses, rates: 'scaled' });
    expect(distance(scaled, 0)).toBe(0);
  });
});

test('the scale is the largest eigenvalue of the first loss over that of the other, both at the start', () => {
  const [slope, intercept] = start;
  const x = Array.from({ length: 10 }, (_, index) => index);
  const y = x.map((value, index) => (index === 9 ? 60 : 2 * value + 1));
  /**
   * Of the Hessian of a mean of f(error) over a line, where `secondDerivative` is f'': by the closed form of two by
   * two.
   */
  const largest = (secondDerivative: (error: number) => number): number => {
    const weights = x.map((value, index) => secondDerivative(slope * value + intercept - y[index]) / 10);
    const sum = (power: number) =>
      weights.reduce((total, weight, index) => total + weight * x[index] ** power, 0);
    return (sum(2) + sum(0)) / 2 + Math.hypot((sum(2) - sum(0)) / 2, sum(1));
  };
  const quartic = { id: 'formula', settings: { text: 'error^4/12', reads: 'value' } };
  const losses = [{ id: 'mse' }, quartic];
  const experiment = experimentOf({ data: { id: 'line' }, losses, walkers: walkers('sgd'), rates: 'scaled' });
  const rate = experiment.walkers[0].optimizer.settings.rate as number;
  const scale = largest(() => 2) / largest((error) => error * error);
  expect(trailOf(experiment, 1).setRate.rate! / rate / scale).toBeCloseTo(1, 12);
  expect(trailOf(experiment, 0).setRate).toEqual({ rate });
});

describe('where the ground does not bend upwards at the start', () => {
  const rateOn = (losses: object[], loss: number) => {
    const experiment = experimentOf({ losses, walkers: walkers('sgd'), rates: 'scaled' });
    const { setRate } = trailOf(experiment, loss);
    expect(setRate.rate).toBe(experiment.walkers[0].optimizer.settings.rate);
    return setRate.unscalable;
  };

  test('the rate stays the same, and whose ground it is is said', () => {
    expect(rateOn([{ id: 'crossEntropy' }, { id: 'counting' }], 1)).toBe(1);
    expect(rateOn([{ id: 'counting' }, { id: 'crossEntropy' }], 1)).toBe(0);
    expect(rateOn([{ id: 'crossEntropy' }, typed('-logit^2')], 1)).toBe(1);
    expect(rateOn([{ id: 'crossEntropy' }, typed('log(logit)')], 1)).toBe(1);
  });
});

describe('own rates', () => {
  const three = experimentOf({
    losses: [{ id: 'crossEntropy' }, { id: 'brier' }, { id: 'hinge' }],
    walkers: walkers('sgd', 'adam'),
  });
  const ratesOf = (experiment: Experiment, walker = 0) =>
    experiment.losses.map((_, loss) => trailOf(experiment, loss, walker).setRate.rate);
  const usual = three.walkers.map(({ optimizer }) => optimizer.settings.rate as number);

  test('begin at those in force and are changed one by one', () => {
    const own = understood(chooseRates(chosenOf(three), 'own', [[usual[0], 2, 3], [usual[1], 4, 5]])); // prettier-ignore
    expect(ratesOf(own)).toEqual([usual[0], 2, 3]);
    expect(ratesOf(own, 1)).toEqual([usual[1], 4, 5]);
    const changed = understood(changeRate(chosenOf(own), 1, 2, 0.25));
    expect(ratesOf(changed, 1)).toEqual([usual[1], 4, 0.25]);
    expect(ratesOf(understood(changeRate(chosenOf(changed), 1, 0, 7)), 1)).toEqual([7, 4, 0.25]);
    expect(ratesOf(changed)).toEqual([usual[0], 2, 3]);
  });

  test('come back from their link', () => {
    const own = understood(changeRate(chooseRates(chosenOf(three), 'own').chosen, 0, 1, 0.5));
    expect(linkOf(own)).toContain(`walkers.0.ownRates=0.5,${usual[0]}`);
    expect(understood(experimentFromLink(linkOf(own)))).toEqual(own);
  });

  test('go with their losses', () => {
    const own = understood(chooseRates(chosenOf(three), 'own', [[usual[0], 2, 3], [usual[1], 4, 5]])); // prettier-ignore
    expect(ratesOf(understood(removeLoss(chosenOf(own), 1)))).toEqual([usual[0], 3]);
    expect(ratesOf(understood(removeLoss(chosenOf(own), 0)))).toEqual([2, 3]);
    const [first, second] = chosenLosses(chosenOf(own));
    expect(ratesOf(understood(compareLosses(chosenOf(own), [second, { id: 'counting' }, first])))).toEqual([
      2,
      usual[0],
      usual[0],
    ]);
  });

  test('wait while the rate is the same on all', () => {
    const same = understood(
      chooseRates(changeRate(chooseRates(chosenOf(three), 'own').chosen, 0, 2, 9).chosen, 'same'),
    );
    expect(ratesOf(same)).toEqual([usual[0], usual[0], usual[0]]);
    expect(ratesOf(understood(changeRate(chosenOf(same), 0, 2, 0.5)))).toEqual([0.5, 0.5, 0.5]);
    expect(ratesOf(understood(chooseRates(chosenOf(same), 'own')))).toEqual([usual[0], usual[0], 9]);
  });

  test('that are not understood are told and replaced', () => {
    const { experiment, notices } = parseExperiment({
      rates: 'scalled',
      walkers: [{ ownRates: [1e9] }, { ownRates: 'fast' }],
    });
    expect(experiment.rates).toBe('scaled');
    expect(experiment.walkers.map(({ ownRates }) => ownRates)).toEqual([[100], undefined]);
    expect(notices.map(({ where }) => where).sort()).toEqual([
      'rates',
      'walkers.0.ownRates',
      'walkers.1.ownRates',
    ]);
  });
});
