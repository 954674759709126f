import { expect, test } from 'vitest';
import { changeSteps, removeWalker } from '../../src/core/experiment/edit/edit';
import { experimentFromLink, linkFromChosen } from '../../src/core/experiment/link/link';
import { experimentOf, parseExperiment } from '../../src/core/experiment/parse/parse';

test('a walker that was removed stays removed, in the link and in the next edit', () => {
  const { experiment: two, chosen } = removeWalker({}, 2);
  expect(two.walkers).toHaveLength(2);
  expect(experimentFromLink(linkFromChosen(chosen)).experiment).toEqual(two);
  expect(changeSteps(chosen, 50).experiment.walkers).toEqual(two.walkers);
});

test('removing everybody leaves nobody', () => {
  let chosen = {};
  while (experimentOf(chosen).walkers.length > 0) chosen = removeWalker(chosen, 0).chosen;
  const opened = experimentFromLink(linkFromChosen(chosen));
  expect(opened).toEqual({ experiment: experimentOf(chosen), chosen: { walkers: [] }, notices: [] });
});

test('a number with a large exponent survives the link', () => {
  const far = parseExperiment({ walkers: [{ optimizer: { id: 'sgd' }, starts: [[1e22, -1e-9]] }] });
  expect(far.experiment.walkers[0].starts).toEqual([[1e22, -1e-9]]);
  expect(experimentFromLink(linkFromChosen(far.chosen))).toEqual(far);
});
