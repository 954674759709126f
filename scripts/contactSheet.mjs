import { execFileSync } from 'node:child_process';
import { openApp } from './openApp.mjs';

// One sheet with the range of every terrain and every loss: `npm run build && node scripts/contactSheet.mjs [night]`.

const theme = process.argv[2] === 'night' ? 'night' : 'paper';
const cell = { width: 1000, height: 760 };
const columns = 5;

/** @typedef {{ id: string, title: string }} Entry */
/** @type {(name: string) => Entry[]} */
const catalogOf = (name) =>
  JSON.parse(execFileSync('node', ['dist/cli/massif.mjs', 'list', name], { encoding: 'utf8' }));
// A loss alone brings data and a model that suit it.
const links = [
  ...catalogOf('terrains').map(({ id, title }) => /** @type {const} */ ([title, `subject.terrain.id=${id}`])),
  ...catalogOf('losses').map(({ id, title }) => /** @type {const} */ ([title, `losses.0.id=${id}`])),
];

/** @type {string[]} */
const pictures = [];
const app = await openApp();
for (const [title, link] of links) {
  const page = await app.open(link, { ...cell, theme });
  await page.keyboard.press('h');
  await page.waitForTimeout(800);
  const shot = await page.screenshot();
  pictures.push(
    `<figure><img src="data:image/png;base64,${shot.toString('base64')}"><figcaption>${title}</figcaption></figure>`,
  );
  await page.context().close();
}
const sheet = await app.browser.newPage({ viewport: { width: columns * 400, height: 800 } });
await sheet.setContent(`<style>
  body { margin: 0; display: grid; grid-template-columns: repeat(${columns}, 1fr); font: 16px sans-serif }
  figure { margin: 0; position: relative } img { width: 100%; display: block }
  figcaption { position: absolute; left: 8px; bottom: 8px; background: #fffc }
</style>${pictures.join('')}`);
await sheet.screenshot({ path: `test-results/contact-sheet-${theme}.png`, fullPage: true });
await app.close();
