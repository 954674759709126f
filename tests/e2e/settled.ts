import { expect, type Page } from '@playwright/test';

export const range = (page: Page) => page.locator('#stage canvas');
export const pictureOf = (page: Page) => range(page).screenshot();

/** The first view with one range only. */
export const alone = './#losses.0.id=crossEntropy';

/** The finest grid is drawn and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-grid="257"]')).toBeVisible({ timeout: 30_000 });
  let before = await pictureOf(page);
  await expect(async () => {
    const now = await pictureOf(page);
    const isStill = now.equals(before);
    before = now;
    expect(isStill).toBe(true);
  }).toPass({ timeout: 30_000 });
}
