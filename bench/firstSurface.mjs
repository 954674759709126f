import { openApp } from '../scripts/openApp.mjs';

// Time from a visitor's input to the first complete surface in the store, in Chromium:
// `npm run build && node bench/firstSurface.mjs`. Drawing is stopped meanwhile, since software rendering would share
// the cores with the workers; a page with a graphics card draws elsewhere.

const rounds = 24;
const app = await openApp();
const page = await app.open('losses.0.id=crossEntropy', { width: 900, height: 640, theme: 'paper' });
const milliseconds = await page.evaluate(async (count) => {
  window.requestAnimationFrame = () => 0;
  const surfaceDrawn = () =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => {
        const entry = list.getEntries().find(({ name }) => name.startsWith('surface'));
        if (!entry) return;
        observer.disconnect();
        resolve(entry.startTime + entry.duration);
      });
      observer.observe({ type: 'measure' });
    });
  const finest = async () => {
    while (!document.querySelector('[data-grid="257"]'))
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const links = ['brier', 'hinge', 'focal', 'crossEntropy'].map((id) => `#losses.0.id=${id}`);
  const times = [];
  for (let round = 0; round < count; round++) {
    const drawn = surfaceDrawn();
    const began = performance.now();
    window.location.hash = links[round % links.length];
    times.push(/** @type {number} */ (await drawn) - began);
    await finest();
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
  return times;
}, rounds);
await app.close();

const sorted = milliseconds.toSorted((a, b) => a - b);
const quantile = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
console.log(
  `input to first surface, ${rounds} inputs, ms: median ${quantile(0.5)}, tenth ${quantile(0.1)}, ninth ${quantile(0.9)}`,
);
