import { describe, expect, test } from 'vitest';
import { planeAxes } from '../../../src/core/experiment/axis';
import { experimentFromLink } from '../../../src/core/experiment/link/link';
import { problemOf } from '../../../src/core/experiment/subject';
import { noPenalty, penaltyTerm } from '../../../src/core/objective/penalty';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { at, experimentOf, linkOf } from '../experiments';
import { act, dense, normals } from './networks';

// 2 x 3 weights, 3 biases, 3 x 3 weights and 3 biases inside, 3 weights without a bias.
const layers = [
  dense(2, 3),
  act('tanh'),
  { kind: 'residual' as const, layers: [dense(3, 3), act('tanh')] },
  dense(3, 1, false),
];
const isWeight = (k: number) => k < 6 || (k >= 9 && k < 18) || k >= 21;
const theta = normals(24, 3);
const [l1, l2] = [0.3, 0.7];

describe.each([true, false])('a penalty, biases too: %s', (biases) => {
  const term = penaltyTerm({ l1, l2, biases }, layers);
  const counted = Array.from(theta.keys()).filter((k) => biases || isWeight(k));

  test('is l1 |theta| + l2 theta^2 / 2 of what it counts', () => {
    const wanted = counted.reduce((sum, k) => sum + l1 * Math.abs(theta[k]) + (l2 / 2) * theta[k] ** 2, 0);
    expect(term.value(theta)).toBeCloseTo(wanted, 13);
  });

  test('has its slopes and bends there, and none elsewhere', () => {
    theta.forEach((value, k) => {
      const counts = counted.includes(k);
      expect(term.slope(k, value)).toBeCloseTo(counts ? l1 * Math.sign(value) + l2 * value : 0, 14);
      expect(term.curvature(k)).toBe(counts ? l2 : 0);
      expect(term.slope(k, 0)).toBe(0);
    });
  });
});

test('no penalty is none', () => {
  const term = penaltyTerm(noPenalty, layers);
  expect([term.value(theta), term.slope(0, 3), term.curvature(0)]).toEqual([0, 0, 0]);
});

describe('a penalty on the weights alone', () => {
  const description = (biases?: boolean) => ({
    data: { id: 'line' },
    losses: [{ id: 'mse', penalty: { l2: 0.5, ...(biases !== undefined && { biases }) } }],
  });

  test('of a line leaves the intercept free: oracle, walks and rows', () => {
    const [free, both, plain] = [description(false), description(), { data: { id: 'line' } }].map((choice) =>
      planeObjective(experimentOf(choice)),
    );
    const [slope, intercept] = [3, -7];
    const [place, a] = [at(slope, intercept), Float64Array.of(slope, slope + 1)];
    const unpenalised = plain.value(place);
    expect(free.value(place) - unpenalised).toBeCloseTo(0.25 * slope ** 2, 10);
    expect(both.value(place) - unpenalised).toBeCloseTo(0.25 * (slope ** 2 + intercept ** 2), 10);
    expect(free.compiled.value(place)).toBeCloseTo(free.value(place), 10);
    expect(free.gradient(place)[1]).toBe(plain.gradient(place)[1]);
    expect(free.compiled.gradient(place)[1]).toBeCloseTo(plain.gradient(place)[1], 10);
    expect(free.hessian(place)[3]).toBe(plain.hessian(place)[3]);
    const row = free.rows({ a: [0, 5], b: [-9, 9] }, 'f64')(a, intercept);
    expect(row[0]).toBeCloseTo(free.value(place), 9);
  });

  test('stands in a link only where it is asked for, and is named on an axis', () => {
    const link = linkOf(experimentOf(description(false)));
    expect(link).toContain('losses.0.penalty.biases=false');
    expect(linkOf(experimentOf(description()))).not.toContain('biases');
    const { experiment, notices } = experimentFromLink(`${link}&plane.axes=slope,penalty.l2`);
    expect(notices).toEqual([]);
    const problem = problemOf(experiment.subject, experiment.data, experiment.seed);
    expect(planeAxes(experiment, problem)[1].about).toBe('L2 penalty, weights only');
  });

  test('that is no answer is a notice', () => {
    const { experiment, notices } = experimentFromLink('losses.0.penalty.biases=maybe');
    expect(experiment.losses[0].penalty).toEqual(noPenalty);
    expect(notices).toMatchObject([{ where: 'losses.0.penalty.biases' }]);
  });
});
