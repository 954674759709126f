import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { coarse, settled, usual } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const theme of ['light', 'dark'] as const) {
  test(`has nothing serious for axe to say, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(usual);
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}

test('skipping to the range keeps the experiment', async ({ page }) => {
  await page.goto(`${coarse}#losses.0.id=hinge`);
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to the range' }).press('Enter');
  await expect(page.getByRole('application', { name: 'The range' })).toBeFocused();
  await expect(page).toHaveTitle(/scored by hinge/);
  await expect(page).toHaveURL(/#losses\.0\.id=hinge$/);
});
