import { expect, test } from '@playwright/test';
import { ofToday } from './ofToday';
import { usual, settled } from './settled';

const scripts = [
  '<img src=x onerror=window.broken=1>',
  '"><script>window.broken=1</script>',
  'javascript:window.broken=1',
  '\\href{javascript:window.broken=1}{x}',
  '<svg onload=window.broken=1>',
  '${window.broken=1}',
  'https://elsewhere.example/x.png',
];
const places = [
  'losses.0.id=',
  'losses.0.id=formula&losses.0.settings.text=',
  'subject.terrain.id=formula&subject.terrain.settings.text=',
  'walkers.0.optimizer.id=formula&walkers.0.optimizer.settings.text=',
  'data.id=csv&data.settings.table=',
  'view.palette=',
  '',
];
const hashes = [
  ...places.flatMap((place) => scripts.map((script) => place + encodeURIComponent(script))),
  '__proto__=1',
  'constructor.prototype.x=1',
  'a.b.c.d.e.f.g.h.i.j.k=1',
  'steps=1e309&seed=NaN&walkers.0.starts=NaN,Infinity',
  'plane.domain.a=1e308,-1e308&plane.axes=,',
  'walkers.999999.optimizer.id=adam',
  'data.id=blobs&data.settings.separation=1e-160&data.settings.noise=1e-160',
  '%',
  '%F0%9F',
  '&&&==##',
  `losses.0.id=formula&losses.0.settings.text=${'('.repeat(5000)}`,
  `${'x'.repeat(200_000)}=1`,
  Array.from({ length: 3000 }, (_, part) => `part${part}=1`).join('&'),
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('hostile links draw a page, run no script and ask nobody else', async ({ page }) => {
  test.setTimeout(240_000);
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('dialog', (dialog) => {
    problems.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && host !== `localhost:${process.env.MASSIF_PORT}`)
      problems.push(`request to ${host}`);
  });
  await page.goto(usual);
  for (const hash of ofToday(hashes, 4)) {
    await page.evaluate((text) => {
      window.location.hash = text;
    }, hash);
    await expect(page.getByLabel('The range', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Massif stopped drawing' })).toHaveCount(0);
    await page.waitForTimeout(50);
    const dismiss = page.getByRole('button', { name: 'Dismiss' });
    for (const button of await dismiss.all()) await expect(button).toBeInViewport();
  }
  await settled(page);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  expect(problems).toEqual([]);
});
