import { chromium } from 'playwright';
import { preview } from 'vite';
import { findBrowser, launchFlags } from './browser.mjs';

/**
 * Serves the built app and opens a browser for pictures; `open` answers a page with the experiment of the link drawn
 * on its finest grid, at rest.
 *
 * @param {readonly string[]} flags of the browser, beside the usual ones
 */
export async function openApp(flags = []) {
  const server = await preview({ preview: { port: 0, host: 'localhost' }, logLevel: 'warn' });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...launchFlags, ...flags],
  });
  const address = server.resolvedUrls?.local[0];

  /**
   * @param {string} link
   * @param {{ width: number, height: number, theme: 'paper' | 'night', touch?: boolean }} view
   */
  async function open(link, { width, height, theme, touch = false }) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme === 'night' ? 'dark' : 'light',
      reducedMotion: 'reduce',
      hasTouch: touch,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) console.error(`${link}: ${message.text()}`);
    });
    page.on('pageerror', (error) => console.error(`${link}: ${error.message}`));
    await page.goto(`${address}#${link}`);
    await page.waitForSelector('html[data-settled]', { state: 'attached', timeout: 180_000 });
    return page;
  }

  async function close() {
    await browser.close();
    await server.close();
  }
  return { browser, open, close };
}
