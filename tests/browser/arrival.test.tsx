import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startArrival } from '../../src/app/startArrival';
import { firstVisit } from '../../src/core/experiment/firstVisit';
import { FirstHints } from '../../src/panels/stage/FirstHints';
import { hints, hintsRead } from '../../src/panels/stage/hints';
import { heightField } from '../../src/core/landscape/heightField';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { forget, stored } from '../../src/state/browser/storage';
import { page, userEvent } from 'vitest/browser';
import { experimentNow, open, show } from './show';
import { massif, screen, store } from '../massif';

const cursor = () => store.getState().cursor;
let stop = () => {};

/** The first grid and all ways are there. */
function drawn(): void {
  const field = heightField(planeObjective(experimentNow()), 3, experimentNow().plane.domain);
  store.getState().setResults({ evaluated: experimentNow(), fields: [field] });
}

function arrive(isStill = false): void {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: isStill } as MediaQueryList);
  open(firstVisit);
  screen.getState().set({ isArriving: true });
  stop = startArrival(massif);
}

beforeEach(() => forget(hintsRead));
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('walkers stand at their starts while the camera rises, then set out by themselves', () => {
  vi.useFakeTimers();
  arrive();
  expect(cursor()).toMatchObject({ step: 0, playing: false });
  vi.advanceTimersByTime(10_000);
  expect(cursor().playing).toBe(false);
  drawn();
  vi.advanceTimersByTime(1400);
  expect(cursor().playing).toBe(false);
  vi.advanceTimersByTime(200);
  expect(cursor().playing).toBe(true);
  expect(screen.getState().isArriving).toBe(false);
});

test.each(['pointerdown', 'wheel', 'keydown'])('%s takes over before they have set out', (deed) => {
  vi.useFakeTimers();
  arrive();
  drawn();
  window.dispatchEvent(new Event(deed));
  vi.advanceTimersByTime(10_000);
  expect(cursor().playing).toBe(false);
  expect(screen.getState().isArriving).toBe(false);
});

test('a touch stops them on their way; keys and the transport answer by themselves', () => {
  vi.useFakeTimers();
  arrive();
  drawn();
  vi.advanceTimersByTime(2000);
  store.getState().setCursor({ step: 12.5 });
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(cursor()).toMatchObject({ step: 12, playing: false });
});

test('who wants less motion sees the ways at once', () => {
  arrive(true);
  drawn();
  expect(cursor()).toMatchObject({ step: experimentNow().view.cursor, playing: false });
  expect(screen.getState().isArriving).toBe(false);
});

test('hints come one after the other and, once closed, never again', async () => {
  arrive(true);
  show(<FirstHints />);
  await expect.element(page.getByText(hints[0])).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(hints[1])).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Next' }));
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  await expect.element(page.getByRole('region', { name: 'Hints' })).not.toBeInTheDocument();
  expect(stored(hintsRead)).toBeDefined();
  arrive(true);
  expect(screen.getState().hint).toBeUndefined();
});

test('with a link nobody arrives', () => {
  open({});
  stop = startArrival(massif);
  drawn();
  expect(cursor().playing).toBe(false);
  expect(screen.getState().hint).toBeUndefined();
});
