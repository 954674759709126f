import { expect, test } from 'vitest';
import { chooseData, chooseTerrain } from '../../../src/core/experiment/edit/edit';
import { chooseOnlyLoss } from '../../../src/core/experiment/edit/editLosses';
import { lossesReplaced } from '../../../src/core/experiment/edit/lossesReplaced';
import { parseExperiment, sharedExperiment } from '../../../src/core/experiment/parse/parse';
import type { Chosen } from '../../../src/core/experiment/chosen';

function said(first: unknown, change: (chosen: Chosen) => { readonly chosen: Chosen }): string | undefined {
  const { chosen, experiment } = parseExperiment(first);
  return lossesReplaced(experiment, sharedExperiment(experiment, change(chosen).chosen))?.message;
}

const classification = { losses: [{ id: 'hinge' }, { id: 'focal' }] };

test('other data that the losses do not score say which took whose place', () => {
  expect(said(classification, (chosen) => chooseData(chosen, 'line'))).toBe(
    'With these data and this model squared error takes the place of hinge and focal.',
  );
});

test('losses that the usual ones of other data bring or leave out are named', () => {
  expect(said({ data: { id: 'line' } }, (chosen) => chooseData(chosen, 'penguins'))).toBe(
    'With these data and this model cross entropy and Brier score take the place of squared error.',
  );
  const pair = parseExperiment({}).experiment;
  const alone = parseExperiment({ subject: { model: { id: 'mlp' } } }).experiment;
  expect(lossesReplaced(pair, alone)?.message).toBe(
    'With these data and this model Brier score is left out.',
  );
  expect(lossesReplaced(alone, pair)?.message).toBe(
    'With these data and this model Brier score is compared too.',
  );
});

test('losses that stay, losses that were chosen, and terrains say nothing', () => {
  expect(said(classification, (chosen) => chooseData(chosen, 'moons'))).toBeUndefined();
  expect(said(classification, (chosen) => chooseOnlyLoss(chosen, 'brier'))).toBeUndefined();
  expect(said(classification, (chosen) => chooseTerrain(chosen, 'rosenbrock'))).toBeUndefined();
});
