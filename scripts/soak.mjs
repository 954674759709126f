import { readFileSync } from 'node:fs';
import { openApp } from './openApp.mjs';

/*
 * Opens and edits experiments at random for an hour, or for as many minutes as are named, and fails where memory, elements
 * or listeners of the page grow: `npm run test:soak -- 10`. What is counted is counted at rest on the same experiment.
 */

const minutes = Number(process.argv[2] ?? 60);
const samples = 16;
/** The first are left out, as long as caches fill; by so much the median of the last third may lie above that of the first. */
const [warmUp, mostGrowth] = [samples / 4, 0.1];
/** What they do is undone by another experiment: what stays open would be counted as growth. */
const keys = ['ArrowRight', 'Shift+ArrowRight', 'End', 'Home', ' ', 'Control+z', 'Shift+Control+z', 'Escape'];

const links = readFileSync(new URL('../tests/core/experiment/links.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.replace(/^.*#/, ''))
  .filter((line) => line.includes('='));
let seed = Number(process.env.MASSIF_SEED ?? Date.now() % 1e9);
console.log(`${minutes} minutes, MASSIF_SEED=${seed}`);

// Code that the browser compiles of what runs often stands on the heap too, and grows for an hour by itself.
const app = await openApp(['--js-flags=--no-opt --no-maglev --no-sparkplug']);
const page = await app.open('', { width: 1000, height: 700, theme: 'paper' });
const chrome = await page.context().newCDPSession(page);
await chrome.send('Performance.enable');
const problems = /** @type {string[]} */ ([]);
page.on('pageerror', ({ message }) => problems.push(message));

// React listens in every place that it draws into; that of dialogs is there from the first one on.
await page.keyboard.press('g');
await page.getByRole('dialog').waitFor();
await page.keyboard.press('Escape');

const counted = /** @type {Record<string, number>[]} */ ([]);
for (let sample = 0; sample < samples; sample++) {
  const end = Date.now() + (minutes * 60_000) / samples;
  while (Date.now() < end) await edit();
  counted.push(await count());
  console.log(JSON.stringify(counted.at(-1)));
}
await app.close();

const third = Math.floor((samples - warmUp) / 3);
const growths = Object.keys(counted[0]).map((name) => {
  const values = counted.map((sample) => sample[name]);
  return { name, growth: median(values.slice(-third)) / median(values.slice(warmUp, warmUp + third)) - 1 };
});
for (const { name, growth } of growths) console.log(`${name}: ${(100 * growth).toFixed(1)} %`);
const grown = growths.filter(({ growth }) => growth > mostGrowth);
if (grown.length > 0 || problems.length > 0) {
  console.error([...problems, ...grown.map(({ name }) => `${name} grows`)].join('\n'));
  process.exitCode = 1;
}

/** Another experiment, or a key, or a drag of the range. */
async function edit() {
  const kind = random(6);
  if (kind < 2) await open(links[random(links.length)]);
  else if (kind < 5) await page.keyboard.press(keys[random(keys.length)]);
  else {
    const at = [300 + random(500), 200 + random(300)];
    await page.mouse.move(at[0], at[1]);
    await page.mouse.down();
    await page.mouse.move(at[0] + random(200) - 100, at[1], { steps: 3 });
    await page.mouse.up();
  }
  await page.waitForTimeout(random(400));
}

/** At rest on the first experiment, after what nobody needs is gone. */
async function count() {
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 690);
  await open('losses.0.id=brier&view.height=linear');
  await page.waitForSelector('html[data-settled]', { state: 'attached', timeout: 120_000 });
  await page.waitForTimeout(1500);
  for (let time = 0; time < 2; time++) await chrome.send('HeapProfiler.collectGarbage');
  const { metrics } = await chrome.send('Performance.getMetrics');
  const value = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    megabytes: Math.round(value('JSHeapUsedSize') / 2 ** 16) / 16,
    elements: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
}

/** @param {string} link */
async function open(link) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, link);
}

/** A whole number below a bound, by a linear congruential generator. @param {number} bound */
function random(bound) {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * bound);
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
