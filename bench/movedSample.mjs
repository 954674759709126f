import { openApp } from '../scripts/openApp.mjs';

// Time from moving a sample to the ranges of six losses in the store, in Chromium:
// `npm run build && node bench/movedSample.mjs`. Nothing is rasterised meanwhile, since that is
// done by software here and would share the cores with the workers; all other work of a frame is done.

const rounds = 30;
const six = ['crossEntropy', 'brier', 'hinge', 'counting', 'probabilityDifference', 'focal'];
const link = six.map((id, index) => `losses.${index}.id=${id}`).join('&');
const app = await openApp();
const page = await app.open(link, { width: 1440, height: 900, theme: 'paper' });
const plot = page.locator('canvas[aria-roledescription="data plot"]');
if (!(await plot.isVisible())) await page.getByRole('button', { name: 'Linked views' }).click();
await page.locator('.data-score').getByText('right').waitFor();
const grids = await plot.evaluate(async (element, count) => {
  for (const call of /** @type {const} */ ([
    'drawElements',
    'drawArrays',
    'drawElementsInstanced',
    'drawArraysInstanced',
  ]))
    WebGL2RenderingContext.prototype[call] = () => {};
  const surface = (/** @type {number} */ size) =>
    new Promise((/** @type {(end: number) => void} */ resolve) => {
      const observer = new PerformanceObserver((list) => {
        const entry = list.getEntriesByName(`surface ${size}`)[0];
        if (!entry) return;
        observer.disconnect();
        resolve(entry.startTime + entry.duration);
      });
      observer.observe({ type: 'measure' });
    });
  const press = (/** @type {string} */ key, altKey = false) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, bubbles: true }));
  press('ArrowRight');
  /** @type {Record<number, number[]>} */
  const times = { 129: [] };
  for (let round = 0; round < count; round++) {
    const drawn = Object.keys(times).map((size) => surface(Number(size)));
    const began = performance.now();
    press(round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', true);
    for (const [k, size] of Object.keys(times).entries()) times[Number(size)].push((await drawn[k]) - began);
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  return times;
}, rounds);
await app.close();

for (const [size, times] of Object.entries(grids)) {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (/** @type {number} */ share) =>
    sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  console.log(
    `a moved sample to six ranges of ${size} x ${size}, ms: median ${quantile(0.5)}, tenth ${quantile(0.1)}, ninth ${quantile(0.9)}`,
  );
}
