import { playwright } from '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';
import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findBrowser, launchFlags } from './scripts/browser.mjs';
import { freePort } from './scripts/freePort.mjs';
import type { run } from './src/cli/run.ts';
import { inBrowser, searches } from './tests/turns.ts';
import app from './vite.config.ts';

/** What the command line prints, by its sources as they are, for tests in the browser to compare with. */
const onCommandLine: BrowserCommand<[words: readonly string[]]> = async ({ project }, words) => {
  const commandLine = await project.import<{ run: typeof run }>('./src/cli/run.ts');
  return commandLine.run(words).stdout;
};

/** Tests that put other modules in the place of ours, or load them anew. */
const apart = [
  'tests/core/experiment/parseCount.test.ts',
  'tests/repro/noWebAssembly.test.ts',
  'tests/workers/memory.test.ts',
];
/** So long nobody doubts that a test is still at work, on a slow machine too. */
const patience = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } };
const inNode = { globalSetup: 'tests/chooseSeed.ts', ...patience };
/** One file after the other in the same process: loading all modules anew for each took longer than many tests. */
const together = { ...inNode, isolate: false };
const searchesOfOtherDays = searches.otherDays.map((file) => `tests/${file}`);

const launchOptions = { executablePath: await findBrowser(), args: launchFlags };

/** Some files of tests/browser, in a headless Chromium. */
const inChromium = async (
  name: string,
  files: readonly string[],
): Promise<TestProjectInlineConfiguration> => ({
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
      '@base-ui/react/popover',
      '@base-ui/react/tabs',
      'three',
      '@react-three/fiber',
      '@react-three/drei',
    ],
  },
  test: {
    name,
    ...patience,
    include: files.map((file) => `tests/browser/${file}`),
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
});

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
            ...together,
            name: 'unit',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/browser/**', 'tests/e2e/**', ...apart, ...searchesOfOtherDays],
          },
        },
        {
          extends: true,
          test: { ...together, name: 'searches of other days', include: searchesOfOtherDays },
        },
        { extends: true, test: { ...inNode, name: 'unit-apart', include: apart } },
        await inChromium('browser', inBrowser.today),
        await inChromium('browser of other days', inBrowser.otherDays),
      ],
    },
  }),
);
