import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { linkFromChosen } from '../../src/core/experiment/link/link';
import { DataDetail } from '../../src/panels/data/DataDetail';
import { TrainingSettings } from '../../src/panels/models/TrainingSettings';
import { OptimizerDetail } from '../../src/panels/walkers/OptimizerDetail';
import { experimentNow, open, show } from './show';
import { store } from '../massif';

const linkNow = () => linkFromChosen(store.getState().history.present);

test('how many steps, and how many samples a step reads, are numbers of all walkers', async () => {
  open({});
  show(<OptimizerDetail />);
  const batch = page.getByRole('textbox', { name: 'batch size, typed' });
  await expect.element(batch).toHaveValue('274');
  await expect.element(page.getByText('All 274 samples: every step follows the gradient')).toBeVisible();
  await userEvent.fill(batch, '32');
  await userEvent.keyboard('{Enter}');
  expect(experimentNow().batch).toEqual({ size: 32 });
  expect(linkNow()).toContain('batch.size=32');
  await expect.element(page.getByText('Every step follows the gradient of 32 samples')).toBeVisible();
  await userEvent.fill(batch, '999');
  await userEvent.keyboard('{Enter}');
  expect(experimentNow().batch).toEqual({ size: 'all' });
  expect(linkNow()).not.toContain('batch');
  const steps = page.getByRole('textbox', { name: 'steps, typed', exact: true });
  await userEvent.fill(steps, '500');
  await userEvent.keyboard('{Enter}');
  expect(experimentNow().steps).toBe(500);
});

test('a terrain has no samples to choose from', async () => {
  open({ subject: { terrain: { id: 'saddle' } } });
  show(<OptimizerDetail />);
  await expect.element(page.getByRole('textbox', { name: 'steps, typed', exact: true })).toBeVisible();
  expect(page.getByRole('textbox', { name: 'batch size, typed' }).query()).toBeNull();
});

test('the rate of a walker follows a schedule that is chosen and set, and whose curve is read step by step', async () => {
  open({ walkers: [{ optimizer: { id: 'sgd', settings: { rate: 0.5 } } }], steps: 40 });
  show(<OptimizerDetail />);
  const curve = page.getByRole('slider', { name: 'Step, to read the rate' });
  const select = page.getByRole('combobox', { name: 'rate schedule' });
  await expect.element(select).toHaveValue('constant');
  expect(curve.query()).toBeNull();
  await userEvent.selectOptions(select, 'Step');
  expect(linkNow()).toContain('walkers.0.schedule.id=step');
  await expect.element(page.getByText('From 0.500 at the first step to 0.0500 at the last.')).toBeVisible();
  const period = page.getByRole('textbox', { name: 'steps between cuts, typed' });
  await userEvent.fill(period, '10');
  await userEvent.keyboard('{Enter}');
  expect(experimentNow().walkers[0].schedule.settings).toEqual({ period: 10, gamma: 0.1 });
  (curve.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(page.getByText('Step 20: rate 0.0500.')).toBeVisible();
  await userEvent.selectOptions(select, 'Constant');
  expect(linkNow()).not.toContain('schedule');
});

test('a training has a schedule too', async () => {
  open({ data: { id: 'moons' }, subject: { model: { id: 'mlp' } } });
  show(<TrainingSettings />);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'rate schedule' }), 'One cycle');
  expect(experimentNow().training.schedule.id).toBe('oneCycle');
  expect(linkNow()).toContain('training.schedule.id=oneCycle');
});

test('another seed is another experiment, by link too', async () => {
  open({ data: { id: 'moons' } });
  show(<DataDetail />);
  const seed = page.getByRole('textbox', { name: 'seed, typed' });
  await userEvent.fill(seed, '7');
  await userEvent.keyboard('{Enter}');
  expect(experimentNow().seed).toBe(7);
  expect(linkNow()).toContain('seed=7');
});
