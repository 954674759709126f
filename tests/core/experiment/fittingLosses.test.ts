import { describe, expect, test } from 'vitest';
import { chooseOnlyLoss, toggleLoss } from '../../../src/core/experiment/edit/editLosses';
import { fittingLosses, hasOtherLosses, withLoss } from '../../../src/core/experiment/fittingLosses';
import { gridKeys } from '../../../src/core/landscape/gridKeys';
import { lossLandscapes } from '../../../src/core/landscape/lossLandscapes';
import { chosenOf, experimentOf } from '../experiments';

const one = (description: object) => experimentOf({ losses: [{ id: 'mse' }], ...description });
const ids = (description: object) => fittingLosses(experimentOf(description)).map(({ id }) => id);

const setups: [string, object][] = [
  ['a wave through the weather', { data: { id: 'seattle' }, subject: { model: { id: 'sine' } } }],
  ['a line with a penalty', { data: { id: 'line' }, losses: [{ id: 'mse', penalty: { l2: 0.5 } }] }],
  ['penguins', { losses: [{ id: 'crossEntropy' }] }],
  ['three species', { data: { settings: { target: 'species3' } }, losses: [{ id: 'softmaxCrossEntropy' }] }],
];

describe.each(setups)('%s', (_, description) => {
  const experiment = one(description);

  test('under another loss is what comparing with it would give', () => {
    for (const loss of fittingLosses(experiment)) {
      if (loss === experiment.losses[0]) continue;
      const compared = toggleLoss(chosenOf(experiment), loss.id).experiment;
      expect(compared.losses).toEqual([experiment.losses[0], loss]);
    }
  });

  test('is evaluated where taking that loss would evaluate it', () => {
    for (const { loss, key, compared, place } of lossLandscapes(experiment)) {
      const taken = chooseOnlyLoss(chosenOf(experiment), loss.id).experiment;
      // Few losses bring a region of their own.
      if (JSON.stringify(taken.plane) !== JSON.stringify(experiment.plane)) continue;
      expect(gridKeys(taken)).toEqual([key]);
      expect(gridKeys(compared)[place]).toBe(key);
    }
  });

  test('is shown in the height that taking that loss would show', () => {
    for (const loss of fittingLosses(experiment)) {
      const { view } = chooseOnlyLoss(chosenOf(experiment), loss.id).experiment;
      expect(withLoss(experiment, loss).view.height).toBe(view.height);
    }
  });
});

test('they are those that can score the answers, the chosen one as it is chosen, without typed ones', () => {
  const line = { data: { id: 'line' }, losses: [{ id: 'huber', settings: { delta: 3 } }] };
  const ofValues = ids(line);
  expect(ofValues).toEqual(expect.arrayContaining(['mse', 'mae', 'rmse', 'huber', 'logCosh', 'pinball']));
  expect(fittingLosses(experimentOf(line)).find(({ id }) => id === 'huber')!.settings.delta).toBe(3);
  for (const id of ['formula', 'crossEntropy', 'reconstruction', 'gaussianNll'])
    expect(ofValues).not.toContain(id);
  expect(ids({ subject: { terrain: { id: 'saddle' } } })).toEqual([]);
});

test('they keep their order whichever is chosen', () => {
  const of = (id: string) => ids({ data: { id: 'line' }, losses: [{ id }] });
  expect(of('mae')).toEqual(of('huber'));
});

test('where no other one fits, there are no others', () => {
  expect(hasOtherLosses(experimentOf({ losses: [{ id: 'gaussianNll' }] }))).toBe(false);
  expect(hasOtherLosses(experimentOf({ losses: [{ id: 'crossEntropy' }] }))).toBe(true);
  expect(hasOtherLosses(experimentOf({ subject: { terrain: { id: 'saddle' } } }))).toBe(false);
});

test('where a setting of the loss spans an axis, that of the main loss goes on doing so', () => {
  const experiment = experimentOf({
    data: { id: 'line' },
    losses: [{ id: 'huber' }],
    plane: { axes: ['slope', 'loss.delta'] },
  });
  for (const { compared } of lossLandscapes(experiment)) expect(compared.losses[0].id).toBe('huber');
});
