import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DetailPanel } from '../../src/panels/shell/DetailPanel';
import { stepFrom } from '../../src/core/analysis/stepTaken';
import { WhyStepView } from '../../src/panels/views/reason/WhyStepView';
import { OptimizerDetail } from '../../src/panels/walkers/OptimizerDetail';
import { WalkerList } from '../../src/panels/walkers/WalkerList';
import { stepReason } from '../../src/state/queries/stepReason';
import { experimentNow, open, show } from './show';
import { screen, setAnswer, store } from '../massif';

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
  await expect.element(page.getByRole('combobox', { name: 'Find an optimizer' })).toHaveFocus();
  await userEvent.keyboard('your rule{Enter}');
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

test('a batch of its own is one walker’s alone, until it reads what the others read', async () => {
  open({ data: { id: 'penguins' }, walkers: [{ optimizer: { id: 'sgd' } }, { optimizer: { id: 'adam' } }] });
  show(<OptimizerDetail />);
  const own = page.getByRole('textbox', { name: 'batch of its own, typed' });
  await expect.element(own).toHaveValue('274');
  await userEvent.fill(own, '8');
  await userEvent.keyboard('{Enter}');
  expect(experimentNow().walkers.map(({ batch }) => batch)).toEqual([{ size: 8 }, undefined]);
  expect(experimentNow().batch).toEqual({ size: 'all' });
  await page.getByRole('button', { name: 'Batches as the others' }).click();
  expect(experimentNow().walkers[0].batch).toBeUndefined();
});

test('frameworks that differ are shown apart, and the rule of another one walks', async () => {
  open({ walkers: [{ optimizer: { id: 'adagrad' }, schedule: { id: 'cosine' } }] });
  show(<OptimizerDetail />);
  const panel = page.getByRole('region', { name: 'Where frameworks differ' });
  await expect.element(panel.getByText(/: at most 0\.0\d+ from PyTorch, after step \d+$/)).toBeVisible();
  await panel.getByRole('button', { name: 'Add a walker as in Optax and Keras' }).click();
  const [adagrad, typed] = experimentNow().walkers;
  expect(typed.optimizer.id).toBe('formula');
  expect(typed.optimizer.settings.text).toContain('start squares = 0.1');
  expect(typed.optimizer.settings.epsilon).toBe(1e-7);
  expect(typed.optimizer.settings.rate).toBe(adagrad.optimizer.settings.rate);
});

test('why a step is taken: the slope, momentum, squares and the rule with its numbers, part by part', async () => {
  open({ subject: { terrain: { id: 'rosenbrock' } }, walkers: [{ optimizer: { id: 'adam' } }] });
  store.getState().setCursor({ step: 3 });
  const taken = stepFrom(store.getState().results.trails[0][0]![0], 3)!;
  setAnswer(stepReason, { ...taken, walker: 0, gradient: [12, -4], whole: [12, -4], samples: undefined });
  show(<WhyStepView />);
  await expect.element(page.getByText('from step 3 to 4')).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^gradient 12\.0 −4\.00$/ })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^momentum m / })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^squares v / })).toBeVisible();
  await page.getByRole('button', { name: 'Part by part' }).click();
  await expect.element(page.getByText(/^1 of 5\. The slope where it stands/)).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect
    .element(page.getByText(/^2 of 5\. Momentum: .* It is kept for the next step\.$/))
    .toBeVisible();
  for (let part = 2; part < 5; part++) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect.element(page.getByRole('button', { name: 'Part by part' })).toBeVisible();
});
