import { expect, test } from 'vitest';
import { datasets } from '../../../../src/core/datasets';
import { comparisonPreset } from '../../../../src/core/experiment/edit/comparisonPreset';
import { problemOf } from '../../../../src/core/experiment/subject';
import { experimentOf } from '../../experiments';

test('the ready set of a classifier has the pair of the thesis, a kink and terraces', () => {
  const { subject, data, seed } = experimentOf({});
  const set = comparisonPreset(problemOf(subject, data, seed).network!);
  expect(set).toEqual(['crossEntropy', 'brier', 'hinge', 'counting', 'probabilityDifference', 'focal']);
});

test.each(Object.keys(datasets))('every task has a ready set that fits: %s', (id) => {
  const { subject, data, seed } = experimentOf({ data: { id } });
  const { network } = problemOf(subject, data, seed);
  const losses = comparisonPreset(network!).map((loss) => ({ id: loss }));
  expect(losses.length).toBeGreaterThan(0);
  expect(experimentOf({ data: { id }, losses }).losses.map((loss) => ({ id: loss.id }))).toEqual(losses);
});
