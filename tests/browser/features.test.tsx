import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { featuresOfRegion } from '../../src/core/analysis/regionFeatures';
import { FeaturesView } from '../../src/panels/views/features/FeaturesView';
import { experimentNow, open, show } from './show';
import { features, searchOf } from '../../src/state/queries/features';
import { screen, setAnswer, store } from '../massif';

test('every place has a reason in one line, and a table says how far apart the lowest places are', async () => {
  const domain = { a: [-2, 10], b: [-25, 12] } as const;
  open({ data: { id: 'line' }, losses: [{ id: 'mse' }, { id: 'mae' }, { id: 'huber' }], plane: { domain } });
  const evaluated = experimentNow();
  const facts = [0, 1].map((loss) => featuresOfRegion(planeObjective(evaluated, loss), domain));
  store.getState().setResults({ evaluated });
  setAnswer(features, { facts: [...facts, undefined], share: undefined });
  screen.getState().openView('features', true);
  show(<FeaturesView />);
  await expect
    .element(page.getByText(/^Minimum: bends upwards in every direction, by 0.56473/))
    .toBeVisible();
  await expect
    .element(page.getByText('Minimum in a crease: the slope jumps here and along a line through it.'))
    .toBeVisible();
  await expect.element(page.getByText('Looking for minima, saddles and maxima.')).toBeVisible();
  const cells = [...document.querySelectorAll('table td')].map(({ textContent }) => textContent);
  // (4.236364, -4.963636) and (2, 1) are 6.37 apart; the third is not read yet.
  expect(cells).toEqual(['', '', '6.37', '', '–', '–']);
});

test('a search that takes long says how far it is, and can be cancelled and taken up again', async () => {
  open({ data: { id: 'line' } });
  store.getState().setResults({ evaluated: experimentNow() });
  setAnswer(features, { facts: [], share: 0.426 });
  show(<FeaturesView />);
  await expect.element(page.getByText('Looking for minima, saddles and maxima: 43 % done.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(screen.getState().searchLeft).toBe(searchOf(experimentNow()));
  await expect.element(page.getByText('The search was cancelled.')).toBeVisible();
  await page.getByRole('button', { name: 'Search' }).click();
  expect(screen.getState().searchLeft).toBeUndefined();
});
