import { afterEach, expect, test, vi } from 'vitest';
import { linkFromChosen } from '../../src/core/experiment/link/link';
import { chooseOnlyLoss } from '../../src/core/experiment/edit/editLosses';
import { link } from '../../src/panels/exporters/link';
import { startLinking } from '../../src/state/browser/linking';
import { massif, reset, store } from '../massif';

const setHash = (hash: string) => window.history.replaceState(null, '', `#${hash}`);
const present = () => store.getState().experiment.losses[0].id;
/** As a link within the page does. */
const go = async (hash: string) => {
  const arrived = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  window.location.hash = hash;
  await arrived;
};

let stop = () => {};
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  setHash('');
  reset();
});

test('an address opens its experiment, at first and whenever it becomes another', async () => {
  setHash('losses.0.id=hinge');
  stop = startLinking(massif);
  expect(present()).toBe('hinge');
  await go('losses.0.id=brier');
  expect(present()).toBe('brier');
});

test('a link is offered for as long as the address is that of the experiment', () => {
  const reasons = [() => {}, () => (stop = startLinking(massif)), () => stop()].map((step) => {
    step();
    return link.unfit?.(massif);
  });
  expect(reasons).toEqual([expect.stringMatching(/does not open/), undefined, expect.any(String)]);
});

test.each(['stage', '_massif0r_1_', 'a/route', 'losses'])(
  'a word without a value, %s, leaves the present experiment alone, and the address is its own again',
  async (word) => {
    setHash('losses.0.id=hinge');
    stop = startLinking(massif);
    await go(word);
    expect([present(), store.getState().notices]).toEqual(['hinge', []]);
    expect(window.location.hash).toBe(`#${linkFromChosen(store.getState().history.present)}`);
  },
);

test('so it does on the first visit, where it names nothing of the page yet', () => {
  const before = store.getState().experiment;
  setHash('stage');
  stop = startLinking(massif);
  expect([store.getState().experiment, store.getState().notices]).toEqual([before, []]);
  expect(store.getState().experiment).toBe(before);
  expect(window.location.hash).toBe('');
});

test('what the browser refuses to write into the address is written later', () => {
  setHash('losses.0.id=hinge');
  stop = startLinking(massif);
  vi.useFakeTimers();
  const refusing = vi.spyOn(window.history, 'replaceState').mockImplementation(() => {
    throw new DOMException('too often', 'SecurityError');
  });
  massif.edit((chosen) => chooseOnlyLoss(chosen, 'brier'));
  vi.advanceTimersByTime(300);
  expect(refusing).toHaveBeenCalledTimes(1);
  expect(window.location.hash).toContain('hinge');
  refusing.mockRestore();
  vi.advanceTimersByTime(5000);
  expect(window.location.hash).toContain('brier');
});
