import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { experimentFromLink } from '../../src/core/experiment/link/link';
import { chooseData } from '../../src/core/experiment/edit/edit';
import { Notices } from '../../src/panels/shell/Notices';
import { tellLack } from '../../src/state/lacks';
import { show } from './show';
import { screen, store } from '../massif';

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
  const again = vi.fn();
  store.getState().setResults({ failures: { 'the curvature': { reason: 'out of memory', again } } });
  show(<Notices />);
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('The curvature could not be computed: out of memory');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(again).toHaveBeenCalledTimes(1);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(alert.query()).toBeNull();
});

test('of a hundred notices a few are said and the others counted', async () => {
  const link = Array.from({ length: 100 }, (_, k) => `unknown${k}=1`).join('&');
  store.getState().open(experimentFromLink(`#${link}`));
  show(<Notices />);
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent(/^100 parts of this link were not understood/);
  await expect.element(alert).toHaveTextContent(/unknown4.* And 95 more\./);
  expect(alert.element().textContent).not.toContain('unknown5');
});

test('what the browser lacks is said once, until it is dismissed', async () => {
  for (let time = 0; time < 2; time++) tellLack(store, 'Storage is blocked.');
  show(<Notices />);
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent(/goes on with less\. Storage is blocked\.Dismiss$/);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(alert.query()).toBeNull();
});

test('a newer page is offered, and taken when it is asked for', async () => {
  const takeNewer = vi.fn();
  screen.getState().set({ takeNewer });
  show(<Notices />);
  const offer = page.getByText('A newer Massif is ready.');
  await expect.element(offer).toBeVisible();
  expect(takeNewer).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Load it' }).click();
  expect(takeNewer).toHaveBeenCalledTimes(1);
  await page.getByRole('button', { name: 'Later' }).click();
  expect(offer.query()).toBeNull();
});

test('losses that other data replaced are told, and undo brings them and the data again', async () => {
  store.getState().open(experimentFromLink('#v=2&losses.0.id=hinge'));
  store.getState().edit((chosen) => chooseData(chosen, 'line'));
  show(<Notices />);
  const notice = page.getByRole('status');
  await expect
    .element(notice)
    .toHaveTextContent(
      'The losses changed. With these data and this model squared error takes the place of hinge.',
    );
  await page.getByRole('button', { name: 'Undo' }).click();
  const { data, losses } = store.getState().experiment;
  expect([data.id, losses.map(({ id }) => id)]).toEqual(['penguins', ['hinge']]);
  expect(notice.query()).toBeNull();
});
