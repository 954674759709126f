import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { experimentFromLink } from '../../src/core/experiment/link/link';
import { Notices } from '../../src/panels/shell/Notices';
import { show } from './show';
import { store } from '../massif';

test('a link that does not hold is told part by part, until it is dismissed', async () => {
  store.getState().open(experimentFromLink('#losses.0.id=crossEntropi&steps=0'));
  show(<Notices />);
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('Two parts of this link were not understood.');
  await expect.element(alert).toHaveTextContent('Loss crossEntropi is unknown: cross entropy is used.');
  await expect.element(page.getByRole('button', { name: 'Copy the corrected link' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(store.getState().notices).toEqual([]);
  expect(alert.query()).toBeNull();
});

test('what the workers could not compute is named, with its reason, until it is dismissed', async () => {
  store.getState().setResults({ failures: { 'the curvature': 'out of memory' } });
  show(<Notices />);
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('The curvature could not be computed: out of memory');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(alert.query()).toBeNull();
});
