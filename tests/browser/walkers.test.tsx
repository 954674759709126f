import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DetailPanel } from '../../src/panels/shell/DetailPanel';
import { WalkerList } from '../../src/panels/walkers/WalkerList';
import { experimentNow, open, show } from './show';
import { screen } from '../massif';

test('two walkers by the same optimizer have two names', async () => {
  open({ walkers: [{ optimizer: { id: 'sgd' } }, { optimizer: { id: 'sgd' } }] });
  show(<WalkerList />);
  await expect.element(page.getByRole('slider', { name: 'SGD: rate' })).toBeVisible();
  await expect.element(page.getByRole('slider', { name: 'SGD 2: rate' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'More for SGD 2' })).toBeVisible();
});

test('a rule of its own is typed right after it was added to the list', async () => {
  open({});
  show(<WalkerList />);
  await page.getByRole('button', { name: 'Add a walker' }).click();
  await userEvent.keyboard('your r{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Rule', exact: true })).toHaveFocus();
  await userEvent.keyboard('{End}; start m = 1');
  expect(experimentNow().walkers[3].optimizer.settings.text).toMatch(/; start m = 1$/);
});

test('the catalog shows who walks by what, and a click on an optimizer adds nobody', async () => {
  open({});
  screen.getState().openChoice('optimizer');
  show(<DetailPanel />);
  await expect.element(page.getByRole('option', { name: /Adam.*1 walker/ })).toBeVisible();
  await page.getByRole('option', { name: 'Your rule' }).click();
  expect(experimentNow().walkers.length).toBe(3);
  await page.getByRole('button', { name: 'Add a walker' }).click();
  expect(experimentNow().walkers.length).toBe(4);
  await expect.element(page.getByRole('textbox', { name: 'Rule', exact: true })).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'Add another walker' })).toBeVisible();
});

test('a search finds an optimizer by a word; its walker is selected and the button has the focus again', async () => {
  open({});
  show(<WalkerList />);
  await page.getByRole('button', { name: 'Add a walker' }).click();
  await expect.element(page.getByRole('combobox', { name: 'Find an optimizer' })).toHaveFocus();
  await userEvent.keyboard('nelder');
  await expect.element(page.getByRole('option', { name: 'Nelder-Mead' })).toBeVisible();
  expect(page.getByRole('option').elements()).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  expect(experimentNow().walkers.map(({ optimizer }) => optimizer.id)).toEqual([
    'sgd',
    'momentum',
    'adam',
    'nelderMead',
  ]);
  expect(screen.getState().walkerSlot).toBe(3);
  await expect.element(page.getByRole('button', { name: 'Add a walker' })).toHaveFocus();
});

test('of 24 walkers only the selected one has its settings open, and no more can be added', async () => {
  open({ walkers: Array.from({ length: 24 }, () => ({ optimizer: { id: 'sgd' } })) });
  show(<WalkerList />);
  await expect.element(page.getByText('24 walkers are the limit. Remove one to add another.')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Add a walker' }))
    .toHaveAttribute('aria-disabled', 'true');
  expect(page.getByRole('slider').elements()).toHaveLength(1);
  await page.getByRole('button', { name: 'SGD 17', exact: true }).click();
  await expect.element(page.getByRole('slider', { name: 'SGD 17: rate' })).toBeVisible();
  expect(page.getByRole('slider').elements()).toHaveLength(1);
});
