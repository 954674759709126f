import { expect, test } from '@playwright/test';
import { coarse } from './settled';

const link = `${coarse}#losses.0.id=brier`;

test('without WebGL the page says so, keeps the experiment and goes on beside the range', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    const withoutGraphics = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    };
    HTMLCanvasElement.prototype.getContext = withoutGraphics as typeof getContext;
  });
  await page.goto(link);
  await expect(page.getByRole('alert')).toContainText('The range cannot be drawn here');
  await expect(page.locator('[data-grid="65"]')).toBeAttached({ timeout: 60_000 });
  await expect(page.getByRole('table')).toContainText(/\d/);
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/brier/);
});

test('a page that cannot be drawn at all keeps the experiment in a link', async ({ page }) => {
  await page.addInitScript(() => {
    const { sessionStorage } = window;
    if (sessionStorage.getItem('mended')) return;
    sessionStorage.setItem('mended', 'yes');
    window.ResizeObserver = class {
      constructor() {
        throw new Error('no observer');
      }
    } as unknown as typeof ResizeObserver;
  });
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Massif stopped drawing' })).toBeVisible();
  await expect(page.getByRole('alert').getByRole('link').first()).toHaveAttribute('href', /brier/);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.locator('[data-grid="65"]')).toBeAttached({ timeout: 60_000 });
  await expect(page).toHaveURL(/brier/);
});
