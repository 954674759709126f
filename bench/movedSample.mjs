import { openApp } from '../scripts/openApp.mjs';
import { stopRasterising } from './stopRasterising.mjs';

// Time from moving a sample to the ranges of six losses in the store, in Chromium:
// `npm run build && node bench/movedSample.mjs`. Nothing is rasterised meanwhile.

const rounds = 30;
const six = ['crossEntropy', 'brier', 'hinge', 'counting', 'probabilityDifference', 'focal'];
const link = six.map((id, index) => `losses.${index}.id=${id}`).join('&');
const app = await openApp();
const page = await app.open(link, { width: 1440, height: 900, theme: 'paper' });
const plot = page.locator('canvas[aria-roledescription="data plot"]');
if (!(await plot.isVisible())) await page.getByRole('button', { name: 'Linked views' }).click();
await page.locator('[data-part=score]').getByText('right').waitFor();
await page.evaluate(stopRasterising);
const times = await plot.evaluate(async (element, count) => {
  const evaluated = () =>
    new Promise((/** @type {(end: number) => void} */ resolve) => {
      const observer = new PerformanceObserver((list) => {
        const entry = list.getEntriesByName('surface 129')[0];
        if (!entry) return;
        observer.disconnect();
        resolve(entry.startTime + entry.duration);
      });
      observer.observe({ type: 'measure' });
    });
  const press = (/** @type {string} */ key, altKey = false) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, bubbles: true }));
  press('ArrowRight');
  /** @type {number[]} */
  const milliseconds = [];
  for (let round = 0; round < count; round++) {
    const drawn = evaluated();
    const began = performance.now();
    press(round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', true);
    milliseconds.push((await drawn) - began);
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  return milliseconds;
}, rounds);
await app.close();

const sorted = times.toSorted((a, b) => a - b);
const quantile = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
console.log(
  `a moved sample to six ranges of 129 x 129, ms: median ${quantile(0.5)}, tenth ${quantile(0.1)}, ninth ${quantile(0.9)}`,
);
