import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { findBrowser, launchFlags } from './scripts/browser.mjs';
import app from './vite.config.ts';

const launchOptions = { executablePath: await findBrowser(), args: launchFlags };

export default mergeConfig(
  app,
  defineConfig({
    test: {
      reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
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
