import { openApp } from '../scripts/openApp.mjs';

// Time from a visitor's input to the first complete surface in the store, in Chromium:
// `npm run build && node bench/firstSurface.mjs`. Drawing is stopped meanwhile, since software rendering would share
// the cores with the workers; a page with a graphics card draws elsewhere. The first visit is measured from the beginning of the
// navigation, in contexts that have kept nothing.

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
const address = page.url().split('#')[0];
/** @type {number[]} */
const visits = [];
for (let visit = 0; visit < 8; visit++) visits.push(await firstVisit());
await app.close();

console.log(`input to first surface, ${rounds} inputs, ms: ${quantiles(milliseconds)}`);
console.log(`first visit to first surface, ${visits.length} visits, ms: ${quantiles(visits)}`);

async function firstVisit() {
  const context = await app.browser.newContext();
  const fresh = await context.newPage();
  await fresh.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
    new PerformanceObserver((list) => {
      const [{ startTime, duration }] = list.getEntries();
      document.documentElement.dataset.surface ??= String(startTime + duration);
    }).observe({ type: 'measure' });
  });
  await fresh.goto(address);
  const root = await fresh.waitForSelector('html[data-surface]', { state: 'attached' });
  const time = Number(await root.getAttribute('data-surface'));
  await context.close();
  return time;
}

/** @param {readonly number[]} times */
function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  return `median ${at(0.5)}, tenth ${at(0.1)}, ninth ${at(0.9)}`;
}
