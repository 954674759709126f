import { expect, test, type Page } from '@playwright/test';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { samplesFor } from '../../src/core/experiment/subject';
import { coarse, settled } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const words = (page: Page) => page.locator('header [data-part=words]');
const numbersIn = (text: string) => [...text.matchAll(/\d*\.\d+/g)].map(([number]) => Number(number));

test('the sentences of a pair are true: by mouse, by keyboard, after undo and reload', async ({ page }) => {
  await page.goto('./?grid=129#view.height=linear');
  await page.getByRole('radio', { name: 'overlay' }).click();
  await expect(page).toHaveURL(/view\.compare=overlay/);
  await expect(page.getByRole('region', { name: 'Overlay' })).toContainText(
    'Cross entropy under Brier score',
  );
  await settled(page);
  const { higher, order, way } = facts(129);
  await expect(words(page)).toHaveText(/^Brier score stands higher on .*share of its own range/i);
  expectNear(numbersIn((await words(page).textContent())!), higher);
  await expect(page.locator('[data-part=agreement]')).toHaveText(
    `ranked alike ${order} gradients agree ${way}`,
  );

  await page.getByRole('radio', { name: 'overlay' }).press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Difference' })).toContainText(
    'Cross entropy minus Brier score',
  );
  expectNear(numbersIn((await words(page).textContent())!), higher);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: 'overlay' })).toBeChecked();
  await page.getByRole('application', { name: 'The range' }).focus();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/view\.compare=difference/);

  await page.getByRole('button', { name: 'Swap the two' }).click();
  await expect(page).toHaveURL(/view\.pair=1%2C0|view\.pair=1,0/);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Difference' })).toContainText(
    'Brier score minus Cross entropy',
  );
});

test('pointing at a difference reads it there, a click sets the start, and walkers walk on', async ({
  page,
}) => {
  await page.goto(`${coarse}#view.height=linear&view.compare=difference`);
  await settled(page);
  const box = (await page.locator('[data-pane]').boundingBox())!;
  const [x, y] = [box.x + 0.5 * box.width, box.y + 0.5 * box.height];
  await page.mouse.move(x, y);
  const here = page.locator('[data-part=foot] b');
  await expect(here).toHaveText(/^[+−]?\d/);
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/walkers\.0\.starts=/);
});

test('of three losses any two are laid over each other by one click', async ({ page }) => {
  await page.goto(`${coarse}#losses.0.id=crossEntropy&losses.1.id=brier&losses.2.id=hinge`);
  const table = page.getByRole('table', { name: /Do they rank points alike/ });
  await table.getByRole('button', { name: /Brier score and Hinge/ }).click();
  await expect(page).toHaveURL(/view\.compare=overlay&view\.pair=1(,|%2C)2/);
  await expect(page.getByRole('combobox', { name: 'Second loss' })).toHaveValue('2');
  await page.getByRole('radio', { name: 'side by side' }).click();
  await expect(page.locator('[data-pane]')).toHaveCount(3);
});

function expectNear(said: readonly number[], known: readonly number[]): void {
  expect(said).toHaveLength(known.length);
  said.forEach((number, index) =>
    expect(number).toBeCloseTo(known[index], 1 - Math.floor(Math.log10(number))),
  );
}

/** Of cross entropy and Brier score of the penguins in linear height, by their definitions. */
function facts(size: number) {
  const [first, second] = lossesOver(size);
  const shares = [first, second].map((losses) => {
    const [low, high] = [Math.min(...losses), Math.max(...losses)];
    const p98 = losses.toSorted((a, b) => a - b)[Math.floor(0.98 * losses.length)];
    // Else the range would be cut.
    expect(high - low).toBeLessThan(1.6 * (p98 - low));
    return losses.map((loss) => (loss - low) / (high - low));
  });
  const gaps = shares[0].map((share, at) => share - shares[1][at]);
  const shareOf = (sign: number) => (100 * gaps.filter((gap) => sign * gap > 1e-4).length) / gaps.length;
  const sides = [1, -1].map((sign) => [shareOf(sign), Math.max(...gaps.map((gap) => sign * gap))]);
  const higher = sides.filter(([share]) => share > 0).flat();
  const few = lossesOver(33);
  return { higher, order: text(spearman(...few)), way: text(cosine(33, ...few)) };
}

function lossesOver(size: number): [number[], number[]] {
  const { data, seed, plane } = parseExperiment({}).experiment;
  const { features, target } = samplesFor(data, seed);
  const { a, b } = plane.domain;
  const losses: [number[], number[]] = [[], []];
  for (let at = 0; at < size * size; at++) {
    const w1 = a[0] + ((a[1] - a[0]) * (at % size)) / (size - 1);
    const w2 = b[0] + ((b[1] - b[0]) * Math.floor(at / size)) / (size - 1);
    let [entropy, square] = [0, 0];
    target.forEach((is, bird) => {
      const logit = w1 * features[0][bird] + w2 * features[1][bird];
      const wrong = is === 1 ? -logit : logit;
      entropy += Math.max(wrong, 0) + Math.log1p(Math.exp(-Math.abs(wrong)));
      square += (1 / (1 + Math.exp(-wrong))) ** 2;
    });
    losses[0].push(entropy / target.length);
    losses[1].push(square / target.length);
  }
  return losses;
}

/** Without ties. */
function spearman(one: readonly number[], other: readonly number[]): number {
  const ranks = [one, other].map((losses) => {
    const order = losses.map((_, at) => at).toSorted((p, q) => losses[p] - losses[q]);
    return order.reduce<number[]>((found, at, rank) => ((found[at] = rank), found), []);
  });
  const squares = ranks[0].reduce((sum, rank, at) => sum + (rank - ranks[1][at]) ** 2, 0);
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1));
}

function cosine(size: number, one: readonly number[], other: readonly number[]): number {
  const cosines: number[] = [];
  for (let at = size + 1; at < size * (size - 1) - 1; at++) {
    if (at % size === 0 || at % size === size - 1) continue;
    const [p, q] = [one, other].map((f) => [f[at + 1] - f[at - 1], f[at + size] - f[at - size]]);
    cosines.push((p[0] * q[0] + p[1] * q[1]) / (Math.hypot(...p) * Math.hypot(...q)));
  }
  return cosines.reduce((sum, value) => sum + value) / cosines.length;
}

const text = (value: number) => value.toFixed(2).slice(1);
