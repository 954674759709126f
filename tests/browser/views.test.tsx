import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LinkedViews } from '../../src/panels/views/column/LinkedViews';
import { Sheet } from '../../src/panels/shell/Sheet';
import { TabbedViews } from '../../src/panels/views/column/TabbedViews';
import { views } from '../../src/panels/views';
import type { View } from '../../src/panels/views/view';
import { open, show } from './show';
import { screen } from '../massif';

const registered = views as Record<string, View>;

/** One that nobody knows by name. */
beforeEach(() => {
  registered.dummy = { title: 'Dummy', group: 'surface', Content: () => <p>a dummy</p> };
});
afterEach(() => {
  delete registered.dummy;
});

const viewsIn = (place: Element) =>
  [...place.querySelectorAll<HTMLElement>('[data-view]')].map(({ dataset }) => dataset.view!);

/** Tab by tab, where there are any. */
async function allViews(): Promise<string[]> {
  const tabs = page.getByRole('tab').all();
  if (tabs.length === 0) return viewsIn(document.body);
  const shown: string[] = [];
  for (const tab of tabs) {
    (tab.element() as HTMLElement).click();
    await expect.element(tab).toHaveAttribute('aria-selected', 'true');
    shown.push(...viewsIn(document.getElementById(tab.element().getAttribute('aria-controls')!)!));
  }
  return shown;
}

/** All that are listed but for these. */
const allBut =
  (...missing: string[]) =>
  () =>
    Object.keys(views).filter((id) => !missing.includes(id));
const ofModels = ['data', 'errors'];
const ofWalkers = ['perStep', 'atStep', 'whyStep', 'curvature'];

describe.each([
  ['wide', <LinkedViews key="" />],
  ['narrow', <TabbedViews key="" />],
  ['phone', <Sheet key="" stop="half" />],
])('a %s screen shows every view', (_, screenOf) => {
  test.each([
    ['a model and walkers', {}, allBut()],
    ['compared losses', { losses: [{ id: 'brier' }, { id: 'hinge' }] }, allBut()],
    ['a terrain', { subject: { terrain: { id: 'saddle' } } }, allBut(...ofModels)],
    [
      'nobody who walks',
      { subject: { terrain: { id: 'saddle' } }, walkers: [] },
      allBut(...ofModels, ...ofWalkers),
    ],
  ])('of %s', async (__, experiment, expected) => {
    open(experiment);
    show(screenOf);
    expect(new Set(await allViews())).toEqual(new Set(expected()));
  });
});

test('a closed view costs nothing until it is opened, and says so to the screen', async () => {
  open({});
  show(<LinkedViews />);
  expect(page.getByText('Nothing is computed yet.').query()).toBeNull();
  await userEvent.click(page.getByText('Speed and accuracy'));
  await expect.element(page.getByText('Nothing is computed yet.')).toBeVisible();
  expect(screen.getState().opened).toEqual(['engine']);
});

test('another folding view is on screen, closed, as soon as it is listed', async () => {
  registered.dummy = { title: 'A dummy', group: 'surface', folds: true, Content: () => 'opened' };
  open({});
  show(<LinkedViews />);
  expect(page.getByText('opened').query()).toBeNull();
  await userEvent.click(page.getByText('A dummy'));
  await expect.element(page.getByText('opened')).toBeVisible();
  expect(screen.getState().opened).toEqual(['dummy']);
  await userEvent.click(page.getByText('A dummy'));
  await expect.poll(() => page.getByText('opened').query()).toBeNull();
  await expect.element(page.getByText('A dummy')).toBeVisible();
});

test('a line that was drawn is brought before the other tabs', async () => {
  open({});
  show(<TabbedViews />);
  await expect.element(page.getByRole('tab', { name: 'Model' })).toHaveAttribute('aria-selected', 'true');
  screen.getState().set({ sliceAsked: true });
  await expect.element(page.getByRole('tab', { name: 'Line' })).toHaveAttribute('aria-selected', 'true');
});
