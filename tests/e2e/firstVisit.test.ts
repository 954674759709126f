import { expect, test } from '@playwright/test';
import { settled } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 800 } });

test('a page without a link opens the weather, names it, and shows its losses small', async ({ page }) => {
  await page.goto('./?grid=65');
  await settled(page);
  expect(page.url()).toContain('data.id=seattle');
  await expect(page).toHaveTitle(/Seattle temperatures/);
  const losses = page.getByRole('region', { name: /under every loss/ });
  await expect(losses.locator('canvas').first()).toBeVisible();
  const link = page.url();

  await losses.getByRole('button', { name: 'Absolute error: take' }).hover();
  await settled(page);
  expect(page.url()).toBe(link);
  await losses.getByRole('button', { name: 'Absolute error: take' }).click();
  await expect(losses.getByRole('button', { name: 'Absolute error: drawn now' })).toBeVisible();
  await settled(page);
  expect(page.url()).toContain('losses.0.id=mae');

  await losses.getByRole('button', { name: 'Fold the losses away' }).click();
  await expect(losses).toBeHidden();
  await page.getByRole('button', { name: 'Other losses' }).click();
  await expect(losses.locator('canvas').first()).toBeVisible();
});

test('hints are read once', async ({ page }) => {
  await page.goto('./?grid=33');
  const hints = page.getByRole('region', { name: 'Hints' });
  await expect(hints).toContainText('Height is the loss');
  await hints.getByRole('button', { name: 'Close the hints' }).click();
  await expect(hints).toBeHidden();
  await page.goto('about:blank');
  await page.goto('./?grid=33');
  await settled(page);
  await expect(hints).toBeHidden();
});

test('the camera rises and the walkers set out by themselves, until a touch', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'no-preference' });
  const page = await context.newPage();
  await page.goto(`http://localhost:${process.env.MASSIF_PORT}/?grid=33`);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible({ timeout: 30_000 });
  await page.mouse.click(640, 60);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await context.close();
});
