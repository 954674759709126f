import { expect, test } from '@playwright/test';
import { alone, range, settled } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('undo and redo bring the loss back and again', async ({ page }) => {
  await page.goto(alone);
  await page.getByRole('button', { name: 'cross entropy', exact: true }).click();
  await page.getByRole('option', { name: 'Hinge', exact: true }).click();
  await expect(page).toHaveTitle(/scored by hinge/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page).toHaveTitle(/scored by cross entropy/);
  await page.keyboard.press('Shift+Control+z');
  await expect(page).toHaveTitle(/scored by hinge/);
});

test('zooming in draws the region in view again', async ({ page }) => {
  await page.goto(alone);
  await settled(page);
  const box = (await range(page).boundingBox())!;
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.5 * box.height);
  await expect(async () => {
    await page.mouse.wheel(0, -240);
    await expect(page).toHaveURL(/plane\.domain\.a=/, { timeout: 1500 });
  }).toPass({ timeout: 20_000 });
});
