import { expect, test, type Page } from '@playwright/test';
import { coarse, usual, settled } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const cell = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const here = (page: Page) => page.locator('[data-part=foot] b').allTextContents();

/** A point of a range, in shares of its pane. */
async function pointOf(page: Page, name: string, x: number, y: number) {
  const box = (await cell(page, name).locator('[data-pane]').boundingBox())!;
  return [box.x + x * box.width, box.y + y * box.height] as const;
}

test('the usual experiment opens on the pair that makes the point, the same walkers on both', async ({
  page,
}) => {
  await page.goto(usual);
  await expect(page).toHaveTitle(/scored by cross entropy and Brier score/);
  await settled(page);
  await expect(cell(page, 'Brier score')).toContainText('not convex on 81.2 % of the area', {
    timeout: 20_000,
  });
  await expect(cell(page, 'Cross entropy')).toContainText('convex');
  await expect(page.getByText('Each surface has its own scale; compare values on the bars.')).toBeVisible();
  await expect(page).not.toHaveURL(/losses/);
});

test('pointing at one range reads all of them, a click on any sets the start', async ({ page }) => {
  await page.goto(usual);
  await settled(page);
  await page.mouse.move(...(await pointOf(page, 'Brier score', 0.5, 0.45)));
  await expect.poll(() => here(page)).not.toContain('–');
  const [crossEntropy, brier] = (await here(page)).map(Number);
  expect(brier).toBeLessThan(1);
  expect(crossEntropy).toBeGreaterThan(0);
  await page.mouse.click(...(await pointOf(page, 'Brier score', 0.5, 0.45)));
  await expect(page).toHaveURL(/walkers\.0\.starts=/);
});

test('one camera: a drag over one range turns every range by as much', async ({ page }) => {
  await page.goto(`${coarse}#losses.0.id=brier&losses.1.id=brier`);
  await settled(page);
  const [first, second] = await page.locator('[data-pane]').all();
  const pictures = async () => [await first.screenshot(), await second.screenshot()] as const;
  const before = await pictures();
  const box = (await second.boundingBox())!;
  await page.mouse.move(box.x + 0.4 * box.width, box.y + 0.9 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.85 * box.height, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(box.x + 5, box.y + 5);
  await settled(page);
  const after = await pictures();
  expect(after[0].equals(before[0])).toBe(false);
  expect(after[1].equals(before[1])).toBe(false);
});

test('losses come and go by one click; one always remains', async ({ page }) => {
  await page.goto(usual);
  await page.getByRole('button', { name: 'Losses, formula and settings' }).click();
  await page.getByRole('option', { name: 'Hinge', exact: true }).locator('span[aria-hidden]').click();
  await expect(page).toHaveTitle(/scored by three losses/);
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Hinge').getByText('18.3', { exact: true })).toBeVisible({ timeout: 20_000 });
  for (const name of ['Cross entropy', 'Brier score']) {
    await page.getByRole('button', { name: `Remove ${name}` }).click();
  }
  await expect(page).toHaveTitle(/scored by hinge/);
  await expect(page.getByRole('button', { name: /^Take/ })).toHaveCount(0);
});

test('by keyboard: C leaves and compares again, S draws all to one scale', async ({ page }) => {
  await page.goto(usual);
  await settled(page);
  await page.keyboard.press('c');
  await expect(page).toHaveTitle(/scored by cross entropy, walked/);
  await page.keyboard.press('c');
  await expect(page).toHaveTitle(/scored by cross entropy and Brier score/);
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/view\.scale=same/);
  await expect(page.getByRole('radio', { name: 'same scale' })).toBeChecked();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the ranges are a row that follows the finger, the next one peeping in', async ({ page }) => {
    await page.goto(usual);
    await settled(page);
    const next = cell(page, 'Brier score');
    const { x } = (await next.boundingBox())!;
    // A third of it and more, so that its ground shows and not its name alone.
    expect(x).toBeGreaterThan(200);
    expect(x).toBeLessThan(280);
    await page.locator('[data-count]').evaluate((row) => row.scrollTo({ left: 400 }));
    const end = async () => next.evaluate((last) => last.getBoundingClientRect().right);
    await expect.poll(end).toBeLessThanOrEqual(391);
  });
});
