import { openApp } from './openApp.mjs';

// Takes the pictures of the README from the built app: `npm run build && node scripts/pictures.mjs`.

/** @type {[string, { width: number, height: number, theme: 'paper' | 'night', touch?: boolean }][]} */
const views = [
  ['explorer-paper', { width: 1440, height: 900, theme: 'paper' }],
  ['explorer-night', { width: 1440, height: 900, theme: 'night' }],
  ['phone-paper', { width: 390, height: 844, theme: 'paper', touch: true }],
  ['phone-night', { width: 390, height: 844, theme: 'night', touch: true }],
];

const app = await openApp();
for (const [name, view] of views) {
  const page = await app.open('', view);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await page.context().close();
}
await app.close();
