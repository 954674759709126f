import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DetailPanel } from '../../src/panels/shell/DetailPanel';
import { experimentNow, open, show } from './show';
import { screen } from '../massif';

test('a click on a loss makes it the one that is walked', async () => {
  open({});
  screen.getState().openChoice('loss');
  show(<DetailPanel />);
  await page.getByRole('option', { name: 'Brier score' }).click();
  expect(experimentNow().losses.map(({ id }) => id)).toEqual(['brier']);
  await expect
    .element(page.getByRole('option', { name: 'Brier score' }))
    .toHaveAttribute('aria-selected', 'true');
});

test('a click on the box adds to the comparison and takes away again; one always remains', async () => {
  open({ losses: [{ id: 'crossEntropy' }] });
  screen.getState().openChoice('loss');
  show(<DetailPanel />);
  const tick = (name: string) =>
    userEvent.click(
      page.getByRole('option', { name, exact: true }).element().querySelector('span[aria-hidden]')!,
    );
  await tick('Brier score');
  await userEvent.type(page.getByRole('combobox'), 'hinge{Shift>}{Enter}{/Shift}');
  expect(experimentNow().losses.map(({ id }) => id)).toEqual(['crossEntropy', 'brier', 'hinge']);
  await userEvent.clear(page.getByRole('combobox'));
  await tick('Cross entropy');
  await tick('Hinge');
  await tick('Brier score');
  expect(experimentNow().losses.map(({ id }) => id)).toEqual(['brier']);
});

test('at six the others wait and say so', async () => {
  open({ losses: Array.from({ length: 6 }, () => ({ id: 'crossEntropy' })) });
  screen.getState().openChoice('loss');
  show(<DetailPanel />);
  await expect.element(page.getByText('Six is the limit. Clear one to choose another.')).toBeVisible();
  await userEvent.click(
    page.getByRole('option', { name: 'Hinge', exact: true }).element().querySelector('span[aria-hidden]')!,
  );
  expect(experimentNow().losses).toHaveLength(6);
});

test('search, arrows and Enter choose without a mouse', async () => {
  open({});
  screen.getState().openChoice('loss');
  show(<DetailPanel />);
  await userEvent.type(page.getByRole('combobox'), 'hinge{Enter}');
  expect(experimentNow().losses[0].id).toBe('hinge');
});

test('what does not fit says why and is not chosen', async () => {
  open({});
  screen.getState().openChoice('loss');
  show(<DetailPanel />);
  const option = page.getByRole('option', { name: /Squared error/ });
  await expect
    .element(option)
    .toHaveTextContent('It reads a value; this architecture answers with one logit.');
  await option.click({ force: true });
  expect(experimentNow().losses[0].id).toBe('crossEntropy');
});

test('data and terrain take turns', async () => {
  open({});
  screen.getState().openChoice('data');
  show(<DetailPanel />);
  await userEvent.click(page.getByRole('radio', { name: 'Terrain' }));
  expect(experimentNow().subject.terrain?.id).toBe('rosenbrock');
  await userEvent.click(page.getByRole('radio', { name: 'Data' }));
  expect(experimentNow().subject.model?.id).toBe('logistic');
});

test('Escape closes the panel', async () => {
  open({});
  screen.getState().openChoice('loss');
  show(<DetailPanel />);
  await userEvent.keyboard('{Escape}');
  expect(screen.getState().detail).toBeUndefined();
});
