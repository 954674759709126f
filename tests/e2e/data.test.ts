import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { keepTable } from '../../src/core/csv/ownTables';
import { problemOf } from '../../src/core/experiment/subject';
import { experimentFromLink } from '../../src/core/experiment/link/link';
import { dataPlot } from '../../src/panels/data/dataPlot';
import { margins } from '../../src/panels/data/paintData';
import { placesOf } from '../../src/panels/data/plottedSamples';
import { plotFrame } from '../../src/panels/plot/plotFrame';
import { coarse, usual } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 640 } });

const goodTable = 'dose,weight,answer\n1,7,2\n2,8,4\nmany,8,5\n3,9,7\n4,8,8\n';

/** Drops a file on the page, as from a folder. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([title, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], title));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('[aria-label="The range"]', 'drop', { dataTransfer: files });
}

const isDrawn = (page: Page) => expect(page.locator('[data-grid]')).toBeVisible({ timeout: 30_000 });
const words = (page: Page) => page.getByRole('button', { name: 'Your own table', exact: true });
const notice = (page: Page) => page.getByRole('alert');

test('a dragged sample moves the minimum of the squared error along a line and leaves that of the absolute error', async ({
  page,
}) => {
  const link = 'data.id=line&losses.0.id=mse&losses.1.id=mae&view.cursor=0';
  // So wide that a pair leaves the linked views unfolded.
  await page.setViewportSize({ width: 1720, height: 640 });
  await page.goto(`${coarse}#${link}`);
  await isDrawn(page);
  await page.getByText('Minima, saddles and maxima').click();
  const minimumOf = async (loss: string) => {
    const ground = page.locator(`[aria-label="${loss}"] [data-part=place]`).first();
    const [, slope, intercept] = /slope ([−\d.]+) intercept ([−\d.]+)/.exec((await ground.textContent())!)!;
    return [slope, intercept].map((part) => Number(part.replace('−', '-')));
  };
  const canvas = page.getByRole('application', { name: /samples and what the model answers/ });
  await canvas.scrollIntoViewIfNeeded();
  const { experiment } = experimentFromLink(link);
  const { network } = problemOf(experiment.subject, experiment.data, experiment.seed);
  const box = (await canvas.boundingBox())!;
  const places = placesOf(
    dataPlot(network!),
    plotFrame({ ...margins, width: box.width, height: box.height }),
  );
  const at = { x: box.x + places.x(9), y: box.y + places.y(60) };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x, at.y + 30, { steps: 3 });
  await page.mouse.up();
  await expect(page).toHaveURL(/data\.edits\.moved/);
  await expect(async () => {
    const [x, y] = /data\.edits\.moved=9,([^&]*)/.exec(page.url())![1].split(',').map(Number);
    expect(y).toBeLessThan(55);
    // Least squares is linear in the answers: nine lie on y = 2x + 1, and this one beside it.
    const xs = [0, 1, 2, 3, 4, 5, 6, 7, 8, x];
    const mean = xs.reduce((sum, value) => sum + value) / 10;
    const spread = xs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const off = y - (2 * x + 1);
    const slope = 2 + (off * (x - mean)) / spread;
    const intercept = 1 + off / 10 - (slope - 2) * mean;
    const [a, b] = await minimumOf('Squared error');
    expect(Math.abs(a - slope)).toBeLessThan(0.02);
    expect(Math.abs(b - intercept)).toBeLessThan(0.02);
  }).toPass({ timeout: 20_000 });
  expect(await minimumOf('Absolute error')).toEqual([2, 1]);
});

test('a table is dropped, its columns are chosen by name, and its rows go into the saved file', async ({
  page,
}) => {
  await page.goto(usual);
  await isDrawn(page);
  await drop(page, 'trial.csv', goodTable);
  const preview = page.getByRole('dialog', { name: 'trial.csv' });
  await expect(preview).toContainText('Line 4: no number in dose: left out.');
  await expect(page).not.toHaveURL(/data\.id/);
  await preview.getByRole('button', { name: 'Open' }).click();
  await expect(words(page)).toBeVisible();
  await words(page).click();
  await page.getByRole('combobox', { name: 'first feature' }).selectOption({ label: 'weight' });
  await expect(page).toHaveURL(/data\.settings\.first=2/);
  const saved = page.waitForEvent('download');
  await page.getByRole('navigation').getByRole('button', { name: 'Save as file' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^your-own-table-[-a-z0-9]*\.json$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ table: goodTable, data: { id: 'csv' } });

  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(usual);
  await isDrawn(page);
  await drop(page, 'trial.json', text);
  await expect(words(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await expect(page).toHaveURL(/data\.settings\.first=2/);
});

test('a link to a table that is not on the device says so, and opens again with its file', async ({
  page,
}) => {
  const { key } = keepTable(goodTable) as { key: string };
  await page.goto(`${coarse}#data.id=csv&data.settings.table=${key}&data.settings.first=2`);
  await expect(notice(page)).toHaveText(/a table that is not on this device/);
  await expect(notice(page)).toHaveText(/^The table is missing\./);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open the file of the table' }).click();
  await (await chooser).setFiles({ name: 'trial.csv', mimeType: 'text/csv', buffer: Buffer.from(goodTable) });
  await expect(notice(page)).toHaveCount(0);
  await expect(page).toHaveURL(/data\.settings\.first=2/);
});

test('a table that cannot be read says why and changes nothing', async ({ page }) => {
  await page.goto(usual);
  await isDrawn(page);
  await drop(page, 'broken.csv', 'x,y\n1,"2\n3,4\n');
  await expect(notice(page)).toHaveText(/broken\.csv:\s*The quote that opens on line 2 is never closed/);
  await drop(page, 'broken.json', '{"losses": [');
  await expect(notice(page)).toHaveText(/broken\.json:\s*It is not JSON, as a saved experiment is/);
  await expect(page.getByRole('button', { name: 'Palmer penguins', exact: true })).toBeVisible();
  await expect(page).not.toHaveURL(/data\.id/);
});

test('another tab with another table leaves the table of this one, and JSON that is no experiment changes nothing', async ({
  page,
  context,
}) => {
  const opened = async (tab: Page, name: string, text: string) => {
    await tab.goto(usual);
    await isDrawn(tab);
    await drop(tab, name, text);
    await tab.getByRole('dialog', { name }).getByRole('button', { name: 'Open' }).click();
    await expect(tab).toHaveURL(/data\.settings\.table=/);
  };
  await opened(page, 'first.csv', goodTable);
  const link = page.url();
  await opened(await context.newPage(), 'second.csv', 'x,y\n1,2\n2,4\n3,9\n');
  await page.reload();
  await expect(words(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await drop(page, 'package.json', '{"name": "massif", "version": "1.0.0"}');
  await expect(notice(page)).toHaveText(/package\.json:\s*This file is JSON, but no experiment/);
  expect(page.url()).toBe(link);
});

test('a link that is followed by hand is an edit that can be undone', async ({ page }) => {
  await page.goto(`${coarse}#data.id=line`);
  await isDrawn(page);
  await page.evaluate(() => (window.location.hash = 'data.id=moons'));
  await expect(page.getByRole('button', { name: 'Two moons', exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/data\.id=line/);
});

test('opening a table is one edit: undo brings back the table of before, also after a reload', async ({
  page,
}) => {
  const openTable = async (name: string, text: string) => {
    await drop(page, name, text);
    await page.getByRole('dialog', { name }).getByRole('button', { name: 'Open' }).click();
    const { key } = keepTable(text) as { key: string };
    await expect(page).toHaveURL(new RegExp(`table=${key}`));
    return key;
  };
  await page.goto(usual);
  await isDrawn(page);
  const key = await openTable('trial.csv', goodTable);
  await openTable('other.csv', 'p,q\n1,2\n2,5\n3,7\n4,8\n5,9\n');
  await page.keyboard.press('Control+z');
  const isBack = async () => {
    await expect(page).toHaveURL(new RegExp(`table=${key}`));
    const data = page.getByRole('application', { name: /samples and what the model answers/ });
    await expect(data).toHaveAccessibleName(/4 samples/);
  };
  await isBack();
  await page.reload();
  await isBack();
  await expect(notice(page)).toHaveCount(0);
});

test('where nothing can be stored a table opens, and its file brings it back after a reload', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const mistakes: string[] = [];
  page.on('pageerror', ({ message }) => mistakes.push(message));
  await page.goto(usual);
  await isDrawn(page);
  await drop(page, 'trial.csv', goodTable);
  await page.getByRole('dialog', { name: 'trial.csv' }).getByRole('button', { name: 'Open' }).click();
  await expect(
    page.getByText('It cannot be kept on this device: after a reload, drop it again.'),
  ).toBeVisible();
  await expect(page).toHaveURL(/data\.settings\.table/);
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/data\.settings\.table/);
  await page.keyboard.press('Control+Shift+z');
  await expect(page).toHaveURL(/data\.settings\.table/);
  await page.reload();
  await expect(page.getByText('a table that is not on this device')).toBeVisible();
  await isDrawn(page);
  await drop(page, 'trial.csv', goodTable);
  await expect(page.getByText('a table that is not on this device')).toHaveCount(0, { timeout: 20_000 });
  expect(mistakes).toEqual([]);
});
