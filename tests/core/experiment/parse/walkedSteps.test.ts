import { expect, test } from 'vitest';
import { parseExperiment } from '../../../../src/core/experiment/parse/parse';
import { walksOf } from '../../../../src/core/landscape/walks';
import { experimentOf } from '../../experiments';

const ids = ['crossEntropy', 'hinge', 'logistic', 'exponential', 'squaredHinge', 'brier'];
const crowd = (losses: number, walkers: number, starts: number, steps: number) => ({
  losses: ids.slice(0, losses).map((id) => ({ id })),
  walkers: Array.from({ length: walkers }, () => ({
    starts: Array.from({ length: starts }, (_, k) => [k / 4, 1]),
  })),
  steps,
});

test('the steps of all walks together are at most two million, told with what to write instead', () => {
  const { experiment, chosen, notices } = parseExperiment(crowd(6, 12, 16, 10_000));
  // 6 · 12 · 16 = 1,152 walks; 2,000,000 / 1,152 = 1736.1.
  expect(walksOf(experiment)).toHaveLength(1152);
  expect(experiment.steps).toBe(1736);
  expect(notices).toEqual([
    {
      where: 'steps',
      message: '10000 steps of 1152 walks (losses times starts) are too many to keep: 1736 are taken.',
      suggestion: '1736',
    },
  ]);
  expect(parseExperiment(chosen)).toMatchObject({ experiment, notices: [] });
});

test.each([
  [6, 12, 1],
  [1, 12, 16],
  [6, 3, 11],
])('%d losses with %d walkers from %d starts walk 10,000 steps', (losses, walkers, starts) => {
  expect(experimentOf(crowd(losses, walkers, starts, 10_000)).steps).toBe(10_000);
});

test('a terrain has one landscape however many losses stand beside it', () => {
  const terrain = { subject: { terrain: { id: 'himmelblau' } } };
  const { walkers, steps } = crowd(0, 12, 16, 10_000);
  expect(parseExperiment({ ...terrain, walkers, steps }).experiment.steps).toBe(10_000);
  expect(parseExperiment({ walkers: [], steps }).experiment.steps).toBe(10_000);
});
