import { expect, test } from '@playwright/test';

test('the built page opens under its own security policy without a problem', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto('.');
  await expect(page).toHaveTitle(/Massif/);
  await expect(page.locator('#root main')).toBeVisible();
  await expect(page.locator('meta[http-equiv=Content-Security-Policy]')).toHaveAttribute(
    'content',
    /'wasm-unsafe-eval'.*form-action 'none'/,
  );
  expect(problems).toEqual([]);
});
