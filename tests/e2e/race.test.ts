import { expect, test, type Page } from '@playwright/test';
import { alone, range, settled } from './settled';

/** A whole visit by mouse, and one by keyboard alone: choose a loss, start, scrub, read. */

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const lossOf = (page: Page, name: string) =>
  page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('cell')
    .first();
const startsIn = (page: Page) =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get('walkers.0.starts');

test('three walkers race within two clicks of the first load', async ({ page }) => {
  await page.goto(alone);
  await settled(page);
  const box = (await range(page).boundingBox())!;
  await page.mouse.click(box.x + 0.5 * box.width, box.y + 0.42 * box.height);
  await page.getByRole('button', { name: 'Play' }).click();
  for (const name of ['SGD', 'Momentum', 'Adam']) {
    await expect(page.locator('[data-part=name]', { hasText: new RegExp(`^${name}$`) })).toBeVisible();
  }
  const before = (await lossOf(page, 'SGD').textContent()) ?? '';
  await expect(lossOf(page, 'SGD')).not.toHaveText(before);
});

test('by mouse: loss, start, drag of the start, scrub, values', async ({ page }) => {
  await page.goto(`${alone}&view.cursor=0`);
  await settled(page);
  await page.getByRole('button', { name: 'cross entropy', exact: true }).click();
  await page.getByRole('option', { name: 'Brier score' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await settled(page);

  const box = (await range(page).boundingBox())!;
  const [x, y] = [box.x + 0.52 * box.width, box.y + 0.45 * box.height];
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/walkers\.0\.starts=/);
  const clicked = startsIn(page);

  await expect(async () => {
    await page.mouse.move(x + 1, y);
    await page.mouse.move(x, y);
    await expect(range(page)).toHaveCSS('cursor', 'grab', { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 20, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => startsIn(page)).not.toBe(clicked);
  await page.keyboard.press('Control+z');
  await expect.poll(() => startsIn(page)).toBe(clicked);

  const track = page.getByRole('slider', { name: 'Step', exact: true });
  const line = (await track.boundingBox())!;
  await page.mouse.click(line.x + 0.75 * line.width, line.y + 0.5 * line.height);
  await expect(page.getByRole('columnheader', { name: /^At step (8|9)\d$/ })).toBeVisible();
  await expect(lossOf(page, 'Adam')).toHaveText(/^[\d.e−]+$/);
  const chart = page.getByRole('slider', { name: 'Steps, to read the loss' });
  const values = page.getByText(/^step \d+: SGD [\d.e−]+, Momentum [\d.e−]+, Adam [\d.e−]+$/);
  await chart.hover();
  await expect(values).toBeVisible();
});

test('by keyboard alone: loss, start, scrub, values', async ({ page }) => {
  await page.goto(alone);
  await settled(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Find a loss' })).toBeFocused();
  await page.keyboard.type('brier');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/scored by Brier score/i);
  await page.keyboard.press('Escape');

  await page.getByRole('application', { name: 'The range' }).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.locator('[data-part=tip]')).toHaveText(/loss [\d.e−]+/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/walkers\.0\.starts=/);
  const started = startsIn(page);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => startsIn(page)).not.toBe(started);

  await page.getByRole('slider', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('columnheader', { name: 'At step 120' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('columnheader', { name: 'At step 119' })).toBeVisible();
  await expect(lossOf(page, 'Momentum')).toHaveText(/^[\d.e−]+$/);
  await expect(page.getByRole('status').filter({ hasText: /Step 119/ })).toBeAttached();
});
