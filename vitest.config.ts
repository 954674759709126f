import { execFileSync } from 'node:child_process';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { findBrowser, launchFlags } from './scripts/browser.mjs';
import { freePort } from './scripts/freePort.mjs';
import app from './vite.config.ts';

/** What the command line prints, for tests in the browser to compare with. */
function onCommandLine(_context: unknown, words: readonly string[]): string {
  const call = ['dist/cli/massif.mjs', ...words];
  return execFileSync(process.execPath, call, { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

const launchOptions = { executablePath: await findBrowser(), args: launchFlags };

export default mergeConfig(
  app,
  defineConfig({
    test: {
      reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
      // One less would leave a core of two to the browser's tests, which are done long before.
      maxWorkers: '100%',
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            testTimeout: 60_000,
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/browser/**', 'tests/e2e/**'],
          },
        },
        {
          extends: true,
          // Bundled before the first test: a library found later would bring a second React.
          optimizeDeps: {
            include: [
              'react',
              'react-dom',
              'react-dom/client',
              'react/jsx-dev-runtime',
              'zustand',
              'zustand/vanilla',
              'comlink',
              'katex',
              '@base-ui/react/dialog',
              '@base-ui/react/menu',
              '@base-ui/react/tabs',
              'three',
              '@react-three/fiber',
              '@react-three/drei',
            ],
          },
          test: {
            name: 'browser',
            testTimeout: 60_000,
            include: ['tests/browser/**/*.test.{ts,tsx}'],
            browser: {
              enabled: true,
              headless: true,
              api: { port: await freePort() },
              commands: { onCommandLine },
              screenshotFailures: false,
              provider: playwright({ launchOptions }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
