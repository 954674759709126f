import { expect, test, type Page } from '@playwright/test';
import { differing } from './differing';
import { alone, coarse, knownWords, pictureOf, settled } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 180_000 });

/** Where no graphics card draws, a picture takes as long as the machine is slow. */
const patience = 45_000;

/** A word of the renderer at each loss and return. */
const ofLosing = /Context (Lost|Restored)|CONTEXT_LOST_WEBGL/;

function noiseOf(page: Page): string[] {
  const noise: string[] = [];
  page.on('pageerror', ({ message }) => noise.push(message));
  page.on('console', (message) => {
    const isKnown = knownWords.test(message.text()) || ofLosing.test(message.text());
    if (!isKnown) noise.push(message.text());
  });
  return noise;
}

/** Takes the context of the stage away; the answer gives it back. */
async function lose(page: Page): Promise<() => Promise<void>> {
  const extension = await page
    .getByLabel('The range', { exact: true })
    .locator('canvas')
    .evaluateHandle((canvas: HTMLCanvasElement) => {
      const found = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      found.loseContext();
      return found;
    });
  return () => extension.evaluate((found) => found.restoreContext());
}

const alert = (page: Page) => page.getByRole('alert');

/** Letters that were hidden and shown again may lie a part of a pixel elsewhere. */
const fewPixels = 200;

test('a lost drawing context is told, and its return draws the same picture', async ({ page }) => {
  const noise = noiseOf(page);
  await page.goto(alone);
  await settled(page);
  const before = await pictureOf(page);
  for (let time = 0; time < 2; time++) {
    const giveBack = await lose(page);
    await expect(alert(page)).toContainText('The graphics card has lost the picture');
    await expect(page.getByLabel('The range', { exact: true }).locator('canvas')).toBeHidden();
    await giveBack();
    await expect(alert(page)).toHaveCount(0);
    const off = async () => differing(page, await pictureOf(page), before);
    await expect.poll(off, { timeout: patience }).toBeLessThan(fewPixels);
  }
  expect(noise).toEqual([]);
});

test('what changes while the context is lost is drawn when it is back', async ({ page }) => {
  const noise = noiseOf(page);
  const hinge = `${coarse}#losses.0.id=hinge`;
  await page.goto(hinge);
  await settled(page);
  const expected = await pictureOf(page);
  await page.goto(alone);
  await page.reload();
  await settled(page);
  const giveBack = await lose(page);
  await page.goto(hinge);
  await expect(page).toHaveTitle(/scored by hinge/);
  await settled(page);
  await giveBack();
  const off = async () => differing(page, await pictureOf(page), expected);
  await expect.poll(off, { timeout: patience }).toBeLessThan(fewPixels);
  expect(noise).toEqual([]);
});

test('after a crash of the graphics process markers and charts are there again', async ({ page }) => {
  const noise = noiseOf(page);
  await page.goto(alone);
  await settled(page);
  const before = await page.screenshot();
  const chrome = await page.context().browser()!.newBrowserCDPSession();
  await chrome.send('Browser.crashGpuProcess');
  // There is no picture to take while the process is restarted.
  const off = () =>
    page.screenshot().then(
      (now) => differing(page, now, before),
      () => Infinity,
    );
  await expect.poll(off, { timeout: patience }).toBeLessThan(fewPixels);
  expect(noise).toEqual([]);
});
