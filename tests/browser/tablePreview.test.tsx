import { afterAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createRoot } from 'react-dom/client';
import { TablePreview } from '../../src/panels/data/TablePreview';
import { samplesFor } from '../../src/core/experiment/subject';
import { openFiles } from '../../src/state/browser/openFiles';
import { MassifContext } from '../../src/state/hooks';
import { browserPool } from '../../workers/browserPool';
import { experimentNow } from './show';
import { draft, reset, store, withPool } from '../massif';
import '../../src/app/theme/tokens.css';
import '../../src/app/theme/base.css';

const pool = browserPool(2);
const massif = withPool(pool);
afterAll(() => pool.dispose());
beforeEach(() => {
  reset();
  localStorage.clear();
});

async function drop(name: string, content: string | Uint8Array<ArrayBuffer>) {
  await openFiles(massif, [new File([content], name)]);
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  root.render(
    <MassifContext value={massif}>
      <TablePreview />
    </MassifContext>,
  );
  return () => root.unmount();
}

const table = `id,when,kind,x,z,y,note
${Array.from({ length: 24 }, (_, row) => `${row + 1},2015-01-${row + 10 > 28 ? 28 : row + 10},${'ab'[row % 2]},${row === 3 ? 'many' : row / 2},${row % 5},${row * row},n${row}`).join('\n')}
`;
const features = () => samplesFor(experimentNow().data, 1).table.features.map(({ name }) => name);

test('a table shows what it would become; Enter opens it, and undo leads back', async () => {
  const before = experimentNow();
  const stop = await drop('trial.csv', table);
  await expect
    .element(page.getByRole('dialog', { name: 'trial.csv' }))
    .toHaveTextContent('24 rows and 7 columns.');
  await expect.element(page.getByRole('checkbox', { name: 'learn from x' })).toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: 'learn from id' })).not.toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: 'learn from note' })).toBeDisabled();
  await expect.element(page.getByRole('radio', { name: 'predict y' })).toBeChecked();
  await expect.element(page.getByText('23 samples: the value y from 1 feature')).toBeVisible();
  await expect.element(page.getByRole('dialog')).toHaveTextContent('Line 5: no number in x: left out.');
  expect(experimentNow()).toBe(before);
  await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(features()).toEqual(['x']);
  expect(draft.getState().table).toBeUndefined();
  store.getState().undo();
  expect(experimentNow()).toEqual(before);
  stop();
});

test('features and target are chosen by name, and what teaches nothing cannot be opened', async () => {
  const stop = await drop('trial.csv', table);
  await page.getByRole('checkbox', { name: 'learn from when' }).click();
  await page.getByRole('checkbox', { name: 'learn from kind' }).click();
  await expect.element(page.getByText('23 samples: the value y from 3 features')).toBeVisible();
  await page.getByRole('radio', { name: 'predict note' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('note has 24 different values');
  await expect.element(page.getByRole('button', { name: 'Open' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: 'predict kind' }).click();
  await expect.element(page.getByText('23 samples: the class kind out of 2 from 2 features')).toBeVisible();
  await page.getByRole('button', { name: 'Open' }).click();
  expect(features()).toEqual(['x', 'when']);
  stop();
});

test('what can be read in two ways is asked, and Escape leaves everything as it was', async () => {
  const before = experimentNow();
  const stop = await drop('ambiguous.csv', 'a;b\n1.200;1\n3.400;2\n5.100;4\n7.700;9\n');
  await expect
    .element(page.getByText('Is 1.200 more than a thousand, or a number with three decimals?'))
    .toBeVisible();
  await page.getByRole('radio', { name: 'decimal comma' }).click();
  await expect.element(page.getByText('1200 to 7700')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect([draft.getState().table, experimentNow()]).toEqual([undefined, before]);
  stop();
});

test('Enter in a field takes its number and opens nothing', async () => {
  const stop = await drop('titled.csv', 'x,y\n1,2\n2,4\n3,9\n4,1\n');
  await page.getByText(/^How it is read/).click();
  const field = page.getByRole('textbox', { name: 'lines before the table' });
  await field.fill('1');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('1 line above left out', { exact: false })).toBeVisible();
  expect(draft.getState().table!.settings).toMatchObject({ skip: 1 });
  stop();
});

test('Windows-1252 is read as the platform does, and another encoding can be chosen', async () => {
  const bytes = Uint8Array.from('price \x80,y\n1,2\n2,4\n4,9\n', (character) => character.charCodeAt(0));
  const stop = await drop('prices.csv', bytes);
  await expect.element(page.getByRole('checkbox', { name: 'learn from price €' })).toBeChecked();
  await page.getByText(/^How it is read/).click();
  await page.getByRole('combobox', { name: 'encoding' }).selectOptions('windows-1251');
  await expect.element(page.getByRole('checkbox', { name: 'learn from price Ђ' })).toBeChecked();
  stop();
});

test('of a wide table any column is found by its name, and only some are listed', async () => {
  const names = Array.from({ length: 300 }, (_, column) => `gene ${column}`);
  const cells = (row: number) => names.map((_, column) => (column * row * 7 + column) % 13);
  const stop = await drop(
    'wide.csv',
    [names, ...Array.from({ length: 20 }, (_, row) => cells(row))].join('\n'),
  );
  await expect.element(page.getByRole('radio', { name: 'predict gene 298' })).toBeChecked();
  expect(page.getByRole('radio').elements().length).toBeLessThanOrEqual(110);
  await page.getByRole('searchbox', { name: 'Find a column' }).fill('GENE 27');
  await page.getByRole('radio', { name: 'predict gene 27', exact: true }).click();
  await page.getByRole('checkbox', { name: 'learn from gene 271' }).click();
  await expect.element(page.getByText('20 samples: the value gene 27 from 2 features')).toBeVisible();
  await page.getByRole('button', { name: 'Open' }).click();
  expect(features()).toContain('gene 271');
  expect(samplesFor(experimentNow().data, 1).table.target.name).toBe('gene 27');
  stop();
});

test('times are asked for their parts, and large values are standardised unless told otherwise', async () => {
  const rows = Array.from({ length: 20 }, (_, row) => `${row % 12}:15;${row * row * 1e8}`);
  const stop = await drop('laps.csv', ['lap;y', ...rows].join('\n'));
  await expect.element(page.getByText('Is 0:15 hours and minutes, or minutes and seconds?')).toBeVisible();
  await expect.element(page.getByText('0:15 to 11:15, in hours')).toBeVisible();
  await page.getByRole('radio', { name: 'minutes, seconds' }).click();
  await expect.element(page.getByText('0:15 to 11:15, in seconds')).toBeVisible();
  const standardised = page.getByRole('switch', { name: 'standardise the target' });
  await expect.element(standardised).toBeChecked();
  await standardised.click();
  await expect.element(standardised).not.toBeChecked();
  await page.getByRole('button', { name: 'Open' }).click();
  await expect
    .poll(() => experimentNow().data.settings)
    .toMatchObject({ times: 'minutes', scaleTarget: false });
  stop();
});
