import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { settled } from './settled';

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

test('the first view loads no more than its budget, and of fonts only woff2', async ({ page }) => {
  const files = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => files.set(response.url(), response.body()));
  // Walkers that set out by themselves would keep the page from settling.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('.');
  await settled(page);
  const paths = [...files.keys()].map((url) => new URL(url).pathname);
  expect(paths.filter((path) => /\.(woff|ttf|otf)$/.test(path))).toEqual([]);
  const code = await Promise.all(
    [...files].filter(([url]) => /\.(js|css)$/.test(new URL(url).pathname)).map(([, body]) => body),
  );
  const kilobytes = code.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
  // The library that draws, React twice (three has its own) and the kernels are all but 200 of it.
  expect(kilobytes).toBeLessThan(495);
});

test('after a visit the page opens without a network', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto('.');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.goto('./#subject.terrain.id=rosenbrock');
  await settled(page);
  await expect(page).toHaveTitle(/Rosenbrock/);
  expect(problems).toEqual([]);
  await context.close();
});
