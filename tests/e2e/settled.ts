import { expect, type Page } from '@playwright/test';

export const range = (page: Page) => page.getByRole('application', { name: 'The range' }).locator('canvas');
export const pictureOf = (page: Page) => range(page).screenshot();

/** What the console says that is no problem: a word of three's, and that no page is kept where tests forbid it. */
export const knownWords = /THREE\.Clock|Service Worker registration blocked/;

/** The page with a coarse range, which is soon drawn where there is no graphics card. */
export const coarse = './?grid=65';

/** The usual experiment, as a link that chooses nothing; without a link it would be the first visit. */
export const usual = `${coarse}#v=2`;

/** The first view with one range only. */
export const alone = `${coarse}#losses.0.id=crossEntropy`;

/** All is computed and drawn, and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('html[data-settled]')).toBeAttached({ timeout: 60_000 });
}
