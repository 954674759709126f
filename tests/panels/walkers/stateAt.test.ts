import { expect, test } from 'vitest';
import type { Trail } from '../../../src/core/walk/trail';
import { walkExperiment } from '../../../src/core/landscape/walkExperiment';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { endsInHole, fallsOn, stopWord } from '../../../src/core/walk/fallsOn';
import { stateAt } from '../../../src/panels/walkers/stateAt';
import { experimentOf } from '../../core/experiments';

const domain = { a: [-2, 2], b: [-2, 2] } as const;
const trail = (
  points: readonly number[],
  gradientNorm: readonly number[],
  verdict: Trail['verdict'],
): Trail => ({
  points: Float64Array.from(points),
  loss: new Float64Array(gradientNorm.length),
  gradientNorm: Float64Array.from(gradientNorm),
  rate: new Float64Array(gradientNorm.length),
  seen: {},
  end: 'done',
  verdict,
  evaluations: { values: 0, gradients: 0, hessians: 0 },
});

test('a walker is stuck where the gradient is zero and it stays', () => {
  const stuck = trail([1, 1, 1, 1], [0, 0], 'no slope');
  expect([0, 1].map((step) => stateAt(stuck, step, domain))).toEqual(
    Array(2).fill('Stuck: the gradient is zero.'),
  );
});

test('one that rolls over a place without slope is not', () => {
  const rolling = trail([0, 0, 1, 0, 3, 0], [1, 0, 2], 'walking');
  expect(stateAt(rolling, 1, domain)).toBe('');
  expect(stateAt(rolling, 2, domain)).toBe('Outside the drawn region, at (3.00, 0).');
});

test('it has arrived at the last step alone', () => {
  const arrived = trail([1, 0, 0, 0], [1, 1e-12], 'converged');
  expect([0, 1].map((step) => stateAt(arrived, step, domain))).toEqual([
    '',
    'Arrived: the gradient, 1.00e−12, is within 1e-8 (1 + the first).',
  ]);
});

test.each([
  // From y = 0.01 each step is 1.1 times as far: 0.01 1.1^339 is the first beyond 1e12.
  ['saddle', 0.05, 339, true],
  ['monkeySaddle', 0.02, 37, true],
  ['rosenbrock', 0.1, undefined, false],
  ['booth', 0.2, undefined, false],
] as const)('a walker that diverged on %s fell, or its rate %d was too large', (id, rate, end, isFalling) => {
  const experiment = experimentOf({
    subject: { terrain: { id } },
    walkers: [{ optimizer: { id: 'sgd', settings: { rate } } }],
    steps: 1000,
  });
  const trail = walkExperiment(experiment, 0, planeObjective(experiment));
  expect(trail.end).toBe('diverged');
  if (end !== undefined) expect(trail.loss.length - 1).toBe(end);
  expect(fallsOn(trail)).toBe(isFalling);
});

// From 1 a step of sqrt(x) + (y - 2)^2 with rate 4 goes to x = -1, where there is no root.
test('a walker that steps into a hole has neither diverged nor fallen', () => {
  const experiment = experimentOf({
    subject: { terrain: { id: 'formula', settings: { text: 'sqrt(x) + (y - 2)^2' } } },
    walkers: [{ optimizer: { id: 'sgd', settings: { rate: 4 } }, starts: [[1, 2]] }],
  });
  const trail = walkExperiment(experiment, 0, planeObjective(experiment));
  expect([...trail.loss]).toEqual([1, NaN]);
  expect([endsInHole(trail), fallsOn(trail), stopWord(trail)]).toEqual([true, false, 'not a number']);
});
