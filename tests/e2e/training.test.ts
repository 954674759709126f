import { expect, test } from '@playwright/test';
import { coarse, settled } from './settled';

const small = `${coarse}#data.id=moons&subject.model.id=mlp`;
const large = `${small}&subject.model.settings.depth=40&subject.model.settings.width=16&training.steps=900`;

test('a network is trained, and the plane can be laid along its training', async ({ page }) => {
  await page.goto(small);
  await settled(page);
  await page.locator('[data-word="architecture"]').click();
  const detail = page.getByRole('dialog', { name: 'Architecture' });
  await expect(detail).toContainText(/Trained for 400 steps, from loss 0\.\d+ to 0\.00\d+/);
  await detail.getByLabel('directions').selectOption({ label: 'Along the training' });
  await expect(detail).toContainText(/the plane holds \d+(\.\d)? % \+ \d+(\.\d+)? % of the variance/);
  await expect(page).toHaveURL(/plane\.id=pca/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/plane\.id=pca/);
});

test('a long training is told, cancelled and taken up again', async ({ page }) => {
  await page.goto(large);
  const status = page.getByRole('status').filter({ hasText: 'Training the network' });
  await expect(status).toContainText(/Step \d+ of 900/, { timeout: 60_000 });
  // Beside words that change with every step the button never rests, as a click waits for.
  await status.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(status).toContainText('The training was cancelled.');
  await expect(page.locator('[data-grid]')).toHaveCount(0);
  await status.getByRole('button', { name: 'Train' }).click();
  await expect(status).toContainText(/Step \d+ of 900/, { timeout: 60_000 });
});
