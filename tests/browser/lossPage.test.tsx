import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { losses } from '../../src/core/losses';
import { DetailPanel } from '../../src/panels/shell/DetailPanel';
import { lossFacts } from '../../src/state/queries/lossFacts';
import { startQuery } from '../../src/state/query';
import { api, type Api } from '../../workers/api';
import { Pool, type PoolWorker } from '../../workers/pool';
import { experimentNow, open, show } from './show';
import { screen, store, withPool } from '../massif';

const worker = (): PoolWorker => ({
  api: {
    lossFacts: (request: Parameters<typeof api.lossFacts>[0]) => Promise.resolve(api.lossFacts(request)),
  } as unknown as Remote<Api>,
  terminate: () => {},
  onDeath: () => {},
});
let stop = () => {};
beforeEach(() => {
  stop = startQuery(withPool(new Pool(worker, 1)), lossFacts);
});
afterEach(() => stop());

function openLoss(value: object): void {
  open(value);
  screen.getState().openChoice('loss');
  show(<DetailPanel />);
}

test('arrow keys read value and slope off the curve', async () => {
  openLoss({ losses: [{ id: 'crossEntropy' }] });
  const curve = page.getByRole('slider', { name: 'margin, to read cross entropy' });
  curve.element().focus();
  // A press goes 0.05 to the left, with Shift 0.5.
  await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
  // softplus(1) = 1.31326, its slope -sigmoid(1) = -0.73106
  await expect
    .element(curve)
    .toHaveAttribute('aria-valuetext', 'margin −1, Cross entropy: 1.3133, slope −0.73106');
  await expect.element(page.getByText('Cross entropy: 1.3133, slope −0.73106')).toBeVisible();
});

test('a chip lays another loss over it, in the chart and in the numbers', async () => {
  openLoss({ losses: [{ id: 'crossEntropy' }] });
  await page.getByRole('button', { name: 'Hinge', exact: true }).click();
  await expect
    .element(page.getByRole('button', { name: 'Hinge', exact: true }))
    .toHaveAttribute('aria-pressed', 'true');
  await page.getByText('Show as numbers').click();
  await expect.element(page.getByRole('columnheader', { name: 'Hinge', exact: true })).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /^−2 / }))
    .toHaveTextContent('−22.1269−0.880803.0000−1.0000');
});

test('losses that are compared are laid over it from the start', async () => {
  openLoss({ losses: [{ id: 'crossEntropy' }, { id: 'brier' }] });
  await expect
    .element(page.getByRole('button', { name: 'Brier score' }))
    .toHaveAttribute('aria-pressed', 'true');
});

test('the page says whether the loss is convex and what outliers do', async () => {
  openLoss({ losses: [{ id: 'brier' }] });
  await expect
    .element(page.getByText(/its curve bends down where the margin is below −0\.693/))
    .toBeVisible();
  await expect.element(page.getByText(/with a slope of at most 0\.296, and less/)).toBeVisible();
});

test('ticks stand at the margins of the samples, and follow the walker without a render', async () => {
  open({ steps: 20, view: { cursor: 0 } });
  screen.getState().openChoice('loss');
  const { renders } = show(<DetailPanel />);
  await expect.element(page.getByText(/^Ticks: the 274 margins where SGD stands at step 0/)).toBeVisible();
  const before = renders();
  store.getState().setCursor({ step: 20 });
  await expect.element(page.getByText(/^Ticks: the 274 margins where SGD stands at step 20/)).toBeVisible();
  expect(renders()).toBe(before);
});

test('a copy of a loss is typed, can be changed, and is one undo step', async () => {
  openLoss({ losses: [{ id: 'brier' }] });
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  expect(experimentNow().losses[0]).toMatchObject({
    id: 'formula',
    settings: { text: losses.brier.elementLoss, reads: 'logit', fold: 'mean', after: '' },
  });
  await userEvent.fill(page.getByRole('textbox', { name: 'Then apply' }), 'sqrt(value)');
  expect(experimentNow().losses[0].settings.after).toBe('sqrt(value)');
  store.getState().undo();
  store.getState().undo();
  expect(experimentNow().losses[0].id).toBe('brier');
});
