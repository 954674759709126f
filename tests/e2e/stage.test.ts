import { expect, test, type Page } from '@playwright/test';
import { alone, coarse, usual, pictureOf, range, settled } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 900, height: 640 } });

async function opened(page: Page, link = alone) {
  await page.goto(link);
  await settled(page);
  const { x, y, width, height } = (await range(page).boundingBox())!;
  return { middle: { x: x + 0.5 * width, y: y + 0.45 * height }, sky: { x: x + 0.5 * width, y: y + 70 } };
}

/** The width of the drawn region along the first axis, read from the link. */
async function widthOf(page: Page): Promise<number> {
  const region = /plane\.domain\.a=([^&]*)/.exec(decodeURIComponent(page.url()))?.[1];
  if (!region) return 20;
  const [low, high] = region.match(/-?[\d.e-]+/g)!.map(Number);
  return high - low;
}

test('a double click flies and leaves no start; beside the range it frames all', async ({ page }) => {
  const { middle, sky } = await opened(page);
  const before = await pictureOf(page);
  await page.mouse.dblclick(middle.x, middle.y);
  await settled(page);
  expect((await pictureOf(page)).equals(before)).toBe(false);
  await expect(page).not.toHaveURL(/starts/);
  await page.mouse.dblclick(sky.x, sky.y);
  await expect(page).not.toHaveURL(/plane\.domain/);
});

test('panels that come and go leave the region of a turned view alone', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 760 });
  const { middle } = await opened(page, `${coarse}#losses.0.id=counting`);
  const turn = async () => {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 60, middle.y, { steps: 4 });
    await page.mouse.up();
    await settled(page);
  };
  await turn();
  await page.keyboard.press('h');
  await turn();
  await expect(page).not.toHaveURL(/plane\.domain/);
});

test('the menu of the range by mouse and by keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { middle } = await opened(page);
  const choose = async (title: string) => {
    await page.mouse.click(middle.x, middle.y, { button: 'right' });
    await page.getByRole('menuitem', { name: title }).click();
  };
  await choose('Start here');
  await expect(page).toHaveURL(/starts/);
  await choose('Copy parameters');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^w1 = -?[\d.]+, w2 = -?[\d.]+$/);
  await choose('Zoom here');
  await expect.poll(() => widthOf(page)).toBeCloseTo(10, 6);
  await page.getByRole('application', { name: 'The range' }).focus();
  await page.keyboard.press('0');
  await expect.poll(() => widthOf(page)).toBe(20);
  await expect(page).not.toHaveURL(/plane\.domain/);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Start here' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('application', { name: 'The range' })).toBeFocused();
});

test('a click on the range and its menu leave the arrows to the walk', async ({ page }) => {
  const { middle, sky } = await opened(page);
  const step = page.getByRole('slider', { name: 'Step', exact: true });
  await page.mouse.click(middle.x, middle.y);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(step).toHaveValue('1');
  await page.mouse.click(middle.x, middle.y, { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(step).toHaveValue('2');
  await page.mouse.click(sky.x, sky.y);
  await page.keyboard.press('End');
  await expect(step).toHaveValue((await step.getAttribute('max'))!);
});

test('zooming out after zooming in comes back to a region like the first', async ({ page }) => {
  const { middle } = await opened(page);
  await page.mouse.move(middle.x, middle.y);
  const wheelUntil = async (notch: number, isDone: (width: number) => boolean) =>
    expect(async () => {
      await page.mouse.wheel(0, notch);
      await settled(page);
      expect(isDone(await widthOf(page))).toBe(true);
    }).toPass({ timeout: 40_000 });
  await wheelUntil(-240, (width) => width <= 5);
  await wheelUntil(240, (width) => width > 19);
  // Ends that were halved and doubled about other middles differ by their rounding.
  expect(await widthOf(page)).toBeCloseTo(20, 12);
});

for (const [width, height] of [
  [320, 180],
  [200, 200],
  [520, 200],
]) {
  test(`a window of ${width} x ${height} shows a range`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(usual);
    await settled(page);
    const pane = (await page.locator('[data-pane]').first().boundingBox())!;
    const sheet = (await page.getByRole('region', { name: 'Choices' }).boundingBox())!;
    const isBeside = sheet.x > 0;
    const seen = {
      width: Math.min(pane.x + pane.width, isBeside ? sheet.x : width) - pane.x,
      height: Math.min(pane.y + pane.height, isBeside ? height : sheet.y) - pane.y,
    };
    expect(seen.width).toBeGreaterThan(120);
    expect(seen.height).toBeGreaterThan(50);
  });
}
