import { expect, test } from 'vitest';
import { changeSteps, removeWalker } from '../../src/core/experiment/edit';
import { experimentFromLink, linkFromExperiment } from '../../src/core/experiment/link';
import { defaultExperiment } from '../../src/core/experiment/parse';

test('a walker that was removed stays removed, in the link and in the next edit', () => {
  const two = removeWalker(defaultExperiment(), 2).experiment;
  expect(two.walkers).toHaveLength(2);
  expect(experimentFromLink(linkFromExperiment(two)).experiment).toEqual(two);
  expect(changeSteps(two, 50).experiment.walkers).toEqual(two.walkers);
});

test('removing everybody leaves nobody', () => {
  let experiment = defaultExperiment();
  while (experiment.walkers.length > 0) experiment = removeWalker(experiment, 0).experiment;
  const link = linkFromExperiment(experiment);
  expect(experimentFromLink(link)).toEqual({ experiment, notices: [] });
});

test('a number with a large exponent survives the link', () => {
  const experiment = { ...defaultExperiment() };
  const far = {
    ...experiment,
    walkers: experiment.walkers.map((walker) => ({ ...walker, starts: [[1e22, -1e-9] as const] })),
  };
  expect(experimentFromLink(linkFromExperiment(far))).toEqual({ experiment: far, notices: [] });
});
