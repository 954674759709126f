import { expect, test } from '@playwright/test';
import { alone, coarse, range, settled } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1024, height: 768 } });

test('a turned view is in the link, and the whole range is none of it', async ({ page }) => {
  await page.goto(alone);
  await settled(page);
  await expect(page).not.toHaveURL(/camera/);
  const { x, y, width, height } = (await range(page).boundingBox())!;
  await page.mouse.move(x + 0.6 * width, y + 0.3 * height);
  await page.mouse.down();
  await page.mouse.move(x + 0.7 * width, y + 0.25 * height, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/camera\.azimuth=[\d.]+&camera\.elevation=[\d.]+/);
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/camera/);
});

test('a map has numbers on its contours and opens from its link', async ({ page }) => {
  await page.goto(`${coarse}#subject.terrain.id=himmelblau`);
  await settled(page);
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/camera\.outlook=map/);
  await settled(page);
  const numbers = page.locator('[data-pane] span:text-is("100")');
  await expect(numbers.first()).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(numbers.first()).toBeVisible();
});

test('a hike walks by keys, says where one is, and Esc ends it', async ({ page }) => {
  await page.goto(`${coarse}#subject.terrain.id=himmelblau`);
  await settled(page);
  await page.keyboard.press('k');
  const display = page.getByRole('region', { name: 'Where you are' });
  await expect(display).toBeVisible();
  await page.keyboard.down('w');
  await expect(display).toContainText(/height .* slope /);
  await expect(page).toHaveURL(/camera\.outlook=hike/);
  await page.keyboard.up('w');
  await expect(page).toHaveURL(/camera\.at=/);
  await page.keyboard.press('Escape');
  await expect(display).toHaveCount(0);
  await expect(page).not.toHaveURL(/camera/);
});

test('Back returns from a card to the experiment before', async ({ page }) => {
  await page.goto(`${alone}&steps=77`);
  await settled(page);
  await page.keyboard.press('g');
  await page.getByRole('button', { name: 'Sombrero' }).click();
  await expect(page).toHaveURL(/cloud/);
  await page.goBack();
  await expect(page).toHaveURL(/steps=77/);
  await expect(page).not.toHaveURL(/cloud/);
});
