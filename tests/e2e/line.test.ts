import { expect, test, type Page } from '@playwright/test';
import { coarse, settled } from './settled';

// So wide that a pair leaves the linked views unfolded.
test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1720, height: 900 } });

const cutOf = (page: Page) =>
  /plane\.slice=([^&]*)/
    .exec(decodeURIComponent(page.url()))?.[1]
    .split(';')
    .map((end) => end.split(',').map(Number));

test('a line is drawn on a range by two clicks, read on its chart, dragged by an end, and undone', async ({
  page,
}) => {
  await page.goto(`${coarse}#view.height=linear`);
  await settled(page);
  const pane = (await page.locator('[data-pane]').first().boundingBox())!;
  const at = (x: number, y: number) => ({ x: pane.x + x * pane.width, y: pane.y + y * pane.height });
  const [from, to, elsewhere] = [at(0.35, 0.48), at(0.6, 0.52), at(0.5, 0.42)];
  await page.getByRole('button', { name: 'Draw a line (X)' }).click();
  await expect(page.getByText('Choose where the line begins.')).toBeVisible();
  await page.mouse.click(from.x, from.y);
  await expect(page.getByText('Choose where the line ends.')).toBeVisible();
  await page.mouse.click(to.x, to.y);
  const chart = page.getByRole('slider', { name: /Along the line/ });
  await expect(chart).toBeInViewport();
  await expect.poll(() => cutOf(page)?.length).toBe(2);
  const drawn = cutOf(page)!;
  await expect(page).not.toHaveURL(/starts/);

  await chart.hover();
  await expect(page.locator('[data-part=foot] b').first()).toHaveText(/\d/);

  await page.mouse.move(to.x, to.y);
  await page.mouse.down();
  await page.mouse.move(elsewhere.x, elsewhere.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => cutOf(page)![1]).not.toEqual(drawn[1]);
  expect(cutOf(page)![0]).toEqual(drawn[0]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => cutOf(page)).toEqual(drawn);
  await page.keyboard.press('Control+z');
  await expect.poll(() => cutOf(page)).toBeUndefined();
});

test('a line is drawn by keys alone', async ({ page }) => {
  await page.goto(`${coarse}#walkers.0.starts=0,0`);
  await settled(page);
  await page.getByRole('application', { name: 'The range' }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      cutOf(page)
        ?.flat()
        .map((part) => Number(part.toFixed(9))),
    )
    .toEqual([0.4, 0, 0.4, 2]);
});
