import { expect, test, type Page } from '@playwright/test';
import { differing } from './differing';
import { alone, coarse, knownWords, pictureOf, range, settled } from './settled';

function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    const isProblem = ['error', 'warning'].includes(message.type()) && !knownWords.test(message.text());
    if (isProblem) problems.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && host !== `localhost:${process.env.MASSIF_PORT}`)
      problems.push(`request to ${host}`);
  });
  return problems;
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('draws penguins, takes another loss, walks from a clicked start, plays and pauses', async ({ page }) => {
  const problems = problemsOf(page);
  await page.goto(alone);
  await expect(page).toHaveTitle(/Palmer penguins through logistic, two weights, scored by cross entropy/);
  await settled(page);
  const crossEntropy = await pictureOf(page);

  await page.getByRole('button', { name: 'cross entropy', exact: true }).click();
  await page.getByRole('option', { name: 'Brier score' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/losses\.0\.id=brier/);
  await settled(page);
  const brier = await pictureOf(page);
  expect(brier.equals(crossEntropy)).toBe(false);

  const box = (await range(page).boundingBox())!;
  await page.mouse.click(box.x + 0.5 * box.width, box.y + 0.5 * box.height);
  await expect(page).toHaveURL(/walkers\.0\.starts=/);
  await settled(page);
  expect((await pictureOf(page)).equals(brier)).toBe(false);

  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.locator('[data-part=step]')).not.toHaveText(/^0 \//);
  await page.getByRole('button', { name: 'Pause' }).click();
  expect(problems).toEqual([]);
});

test('a link opens the same experiment, and every pixel of the picture looks the same', async ({ page }) => {
  const link = '#subject.terrain.id=himmelblau&walkers.0.optimizer.id=adam&view.cursor=60';
  await page.goto(`${coarse}${link}`);
  await settled(page);
  const first = await pictureOf(page);
  await page.reload();
  await settled(page);
  expect(await differing(page, await pictureOf(page), first)).toBe(0);
  await expect(page).toHaveTitle(/Himmelblau, walked by Adam/);
});

test('a broken link opens something valid and says what was wrong', async ({ page }) => {
  const problems = problemsOf(page);
  await page.goto(
    `${coarse}#losses.0.id=crossentropi&steps=1e99&%%%=1&walkers.0.optimizer.settings.rate=fast`,
  );
  await expect(page.getByText('Loss crossentropi is unknown: cross entropy is used.')).toBeVisible();
  await settled(page);
  expect(problems).toEqual([]);
});
