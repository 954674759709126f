import { defineConfig } from '@playwright/test';
import { findBrowser, launchFlags } from './scripts/browser.mjs';
import { freePort } from './scripts/freePort.mjs';
import { seedOfRun } from './tests/seedOfRun';
import { builtPage } from './tests/turns';

// Read again by every worker: the first to read it chooses.
process.env.MASSIF_PORT ??= String(await freePort());
const port = process.env.MASSIF_PORT;
// The same for every worker, past midnight too.
process.env.MASSIF_SEED = String(seedOfRun());
const address = `http://localhost:${port}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'today', testMatch: builtPage.today },
    { name: 'other days', testMatch: builtPage.otherDays },
  ],
  globalSetup: './tests/e2e/sayShare.ts',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: 'tests/e2e/pictures/{arg}{ext}',
  workers: 2,
  timeout: 90_000,
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 1,
    // The kept page would be fetched whole by every test; one test asks for it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: await findBrowser(), args: launchFlags },
  },
  webServer: {
    command: `npm run preview -- --port ${port} --strictPort --host localhost`,
    url: address,
    reuseExistingServer: false,
  },
});
