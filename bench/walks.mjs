import { openApp } from '../scripts/openApp.mjs';
import { stopRasterising } from './stopRasterising.mjs';

// How fast paths follow a drag, and what scrubbing costs, in Chromium: `npm run build && node bench/walks.mjs`.
// Drawing is stopped meanwhile: software rendering would share the cores with the workers.

const app = await openApp();
const view = /** @type {const} */ ({ width: 1280, height: 800, theme: 'paper' });

/**
 * Moves something 60 times a second, for a second to warm up and three to count the rounds of trails that come into the
 * store meanwhile.
 */
async function follow(
  /** @type {string} */ title,
  /** @type {string} */ link,
  /** @type {'rate' | 'start'} */ what,
) {
  const page = await app.open(link, view);
  const { rounds, latencies } = await page.evaluate(async (moved) => {
    window.requestAnimationFrame = () => 0;
    /** @type {number[]} */
    const ends = [];
    /** @type {number[]} */
    const inputs = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntriesByName('walked')) ends.push(startTime + duration);
    }).observe({ type: 'measure' });
    const slider = /** @type {HTMLInputElement} */ (document.querySelector('input[aria-label="SGD: rate"]'));
    const stage = /** @type {HTMLElement} */ (document.querySelector('[aria-label="The range"]'));
    const setValue = /** @type {(this: HTMLInputElement, value: string) => void} */ (
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    );
    const moves = {
      rate: (/** @type {number} */ k) => {
        setValue.call(slider, String(-2 + 2 * Math.abs(Math.sin(k / 40))));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      },
      start: (/** @type {number} */ k) => {
        const key = k % 40 < 20 ? 'ArrowLeft' : 'ArrowRight';
        stage.dispatchEvent(
          new KeyboardEvent('keydown', { key, altKey: true, repeat: k > 0, bubbles: true }),
        );
      },
    };
    const began = performance.now();
    for (let k = 0; performance.now() - began < 4000; k++) {
      inputs.push(performance.now());
      moves[moved](k);
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    const last = inputs.at(-1) ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const after = ends.find((end) => end > last) ?? NaN;
    return {
      rounds: ends.filter((end) => end > began + 1000 && end < last).length / 3,
      latencies: after - last,
    };
  }, what);
  console.log(
    `${title}: ${rounds.toFixed(0)} rounds a second, ${latencies.toFixed(0)} ms after the last input`,
  );
  await page.close();
}

/** Scrubs through all steps in 3 seconds and tells the longest task of the page's own thread. */
async function scrub(/** @type {string} */ title, /** @type {string} */ link) {
  const page = await app.open(link, view);
  await page.evaluate(stopRasterising);
  const { longest, count } = await page.evaluate(async () => {
    /** @type {number[]} */
    const tasks = [];
    const draw = window.requestAnimationFrame;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
    const track = /** @type {HTMLInputElement} */ (document.querySelector('input[aria-label="Step"]'));
    const setValue = /** @type {(this: HTMLInputElement, value: string) => void} */ (
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    );
    const began = performance.now();
    for (let share = 0; share < 1; share = (performance.now() - began) / 3000) {
      setValue.call(track, String(Math.round(share * Number(track.max))));
      track.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => draw(resolve));
    }
    return { longest: Math.max(0, ...tasks), count: tasks.length };
  });
  console.log(`${title}: ${count} tasks above 50 ms, the longest ${longest.toFixed(0)} ms`);
  await page.close();
}

await follow('rate of one of three walkers, 1,000 steps, penguins', 'steps=1000', 'rate');
await follow('start of three walkers, 1,000 steps, penguins', 'steps=1000', 'start');
const eight = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw', 'nadam'];
const walkers = eight.map((id, index) => `walkers.${index}.optimizer.id=${id}`).join('&');
await follow('start of eight walkers, 1,000 steps, penguins', `steps=1000&${walkers}`, 'start');
await scrub('scrubbing 10,000 steps of three walkers', 'steps=10000');
await app.close();
