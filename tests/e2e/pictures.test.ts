import { expect, test, type Page } from '@playwright/test';
import { settled } from './settled';

/** Pictures of the range alone: bundled fonts, software rendering, no multisampling, so that machines agree. */
const pictures = [
  ['pair', 'v=2'],
  ['penguins', 'losses.0.id=crossEntropy'],
  ['terraces', 'losses.0.id=counting'],
  ['creases', 'data.id=line&losses.0.id=mae'],
  ['race', 'losses.0.id=crossEntropy&view.cursor=100'],
  ['himmelblau', 'subject.terrain.id=himmelblau&view.cursor=60'],
] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 900, height: 640 } });

/** Multisampling differs between machines: the canvas is made without it. */
async function withoutMultisampling(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext as (kind: string, options?: object) => unknown;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      options?: object,
    ) {
      return getContext.call(
        this,
        kind,
        kind.startsWith('webgl') ? { ...options, antialias: false } : options,
      );
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
}

for (const [name, link] of pictures) {
  test(`the range looks as before: ${name}`, async ({ page }) => {
    await withoutMultisampling(page);
    await page.goto(`./#${link}`);
    await settled(page);
    await page.keyboard.press('h');
    await settled(page);
    await expect(page.locator('[data-grid]')).toHaveScreenshot(`${name}.png`, {
      maxDiffPixelRatio: 0.01,
      timeout: 30_000,
    });
  });
}
