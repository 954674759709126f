import { expect, test } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse/parse';

test('walkers start on an axis of a setting, also where the setting itself is beyond its range', () => {
  const { experiment } = parseExperiment({
    losses: [{ id: 'crossEntropy', penalty: { l2: 2 } }],
    plane: { axes: ['w1', 'penalty.l2'] },
  });
  // The axis of a penalty goes from 0 to 1.
  expect(experiment.plane.domain.b).toEqual([0, 1]);
  expect(experiment.walkers.map(({ starts }) => starts)).toEqual([[[8, 1]], [[8, 1]], [[8, 1]]]);
  expect(parseExperiment(structuredClone(experiment))).toMatchObject({ experiment, notices: [] });
});
