import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { errorReduction } from '../../src/core/analysis/errorReduction';
import { ErrorView } from '../../src/panels/views/errors/ErrorView';
import { open, show } from './show';
import { errors } from '../../src/state/queries/errors';
import { answerTo, screen, setAnswer, store } from '../massif';

/** Shows the view with the errors that a worker would answer at these points, one after the other. */
function showErrors(value: object) {
  open(value);
  screen.getState().openView('errors', true);
  const shown = show(<ErrorView />);
  const plane = planeObjective(parseExperiment(value).experiment);
  return {
    ...shown,
    at: (...point: number[]) => setAnswer(errors, errorReduction(plane, point)),
  };
}

test('bars, sum and table follow the cursor without a render', async () => {
  const { at, renders } = showErrors({});
  at(0, 0);
  const sum = document.querySelector('[data-part=sum]')!;
  expect(sum.textContent).toBe('mean of 274 = 0.69315');
  await page.getByText('Show as numbers').click();
  await expect.element(page.getByRole('columnheader', { name: 'answer' })).toBeVisible();
  const first = document.querySelector('details tbody tr')!;
  expect(first.textContent).toBe('1Adelie00.69315');
  const before = renders();
  at(3, -3);
  expect(sum.textContent).toMatch(/^mean of 274 = (?!0\.69315)/);
  expect(first.textContent).not.toBe('1Adelie00.69315');
  expect(renders()).toBe(before);
});

test('arrow keys go from the largest error down, and mark the sample for the other views', async () => {
  const { at } = showErrors({});
  at(-1, 1);
  const bars = page.getByRole('slider', { name: 'Errors of the samples' });
  bars.element().focus();
  await userEvent.keyboard('{ArrowRight}');
  const found = answerTo(errors)!.errors;
  expect(found[store.getState().cursor.sample!]).toBe(Math.max(...found));
  await expect.element(bars).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Sample \d+, /));
  bars.element().blur();
  expect(store.getState().cursor.sample).toBeUndefined();
});

test('counts stand in a table, with the formula that reads them', async () => {
  const settings = { reads: 'logit', text: 'logit', fold: 'confusion', after: '1 - tp/(tp + fp)' };
  const { at } = showErrors({ losses: [{ id: 'formula', settings }] });
  at(-1, 1);
  const { tp, fp, fn, tn } = answerTo(errors)!.confusion!;
  const cells = page.getByRole('cell').elements();
  const texts = cells.map((cell) => cell.textContent).filter((text) => text !== '');
  expect(texts).toEqual([`${tp} tp`, `${fp} fp`, `${fn} fn`, `${tn} tn`]);
  await expect.element(page.getByText(`= 1 - ${tp}/(${tp} + ${fp})`)).toBeVisible();
});
