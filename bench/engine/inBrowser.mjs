import { copyFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { findBrowser, launchFlags } from '../../scripts/browser.mjs';
import { removedAtExit } from './removedAtExit.mjs';

const folder = 'dist/bench/page';
const binaries = 'bench/node_modules/@tensorflow/tfjs-backend-wasm/dist';

/**
 * Builds the page of the bench and runs it in Chromium without a window.
 * @param {string[]} words
 * @param {boolean} hasTensorFlow
 * @param {boolean} isQuick
 * @param {(section: import('./main').Section) => void} report
 */
export async function runInBrowser(words, hasTensorFlow, isQuick, report) {
  const server = await servedPage(hasTensorFlow);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.exposeFunction('report', report);
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.evaluate((given) => globalThis.run(...given), /** @type {const} */ ([words, isQuick]));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {boolean} hasTensorFlow */
async function servedPage(hasTensorFlow) {
  const outDir = removedAtExit(`${process.cwd()}/${folder}`);
  /** @type {import('vite').InlineConfig} */
  const config = { configFile: false, root: 'bench/engine', base: './', logLevel: 'warn' };
  await build({
    ...config,
    define: { hasTensorFlow: String(hasTensorFlow) },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { external: hasTensorFlow ? [] : [/^@tensorflow\//] },
    },
  });
  if (hasTensorFlow) {
    for (const file of readdirSync(binaries).filter((name) => name.endsWith('.wasm')))
      copyFileSync(`${binaries}/${file}`, `${outDir}/${file}`);
  }
  return preview({ ...config, build: { outDir }, preview: { port: 0, host: 'localhost' } });
}
