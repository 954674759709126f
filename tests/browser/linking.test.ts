import { afterEach, expect, test, vi } from 'vitest';
import { changeSteps } from '../../src/core/experiment/edit/edit';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { linkFromChosen } from '../../src/core/experiment/link/link';
import { chooseOnlyLoss } from '../../src/core/experiment/edit/editLosses';
import { link } from '../../src/panels/exporters/link';
import { startLinking } from '../../src/state/browser/linking';
import { firstVisit } from '../../src/core/experiment/firstVisit';
import { massif, reset, screen, store } from '../massif';

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

test.each(['', 'stage'])('without a link, at %j, a page opens the first visit and names it', (hash) => {
  setHash(hash);
  stop = startLinking(massif);
  const { history, experiment, notices } = store.getState();
  expect([experiment, notices]).toEqual([parseExperiment(firstVisit).experiment, []]);
  expect(experiment.data.id).toBe('seattle');
  expect(window.location.hash).toBe(`#${linkFromChosen(history.present)}`);
  expect(screen.getState().isArriving).toBe(true);
});

test('a link that chooses nothing opens what it always did, and nobody arrives', async () => {
  setHash('v=2');
  stop = startLinking(massif);
  expect(store.getState().experiment).toEqual(parseExperiment({}).experiment);
  expect(screen.getState().isArriving).toBe(false);
  await go('');
  expect(store.getState().experiment.data.id).toBe('seattle');
  expect(screen.getState().isArriving).toBe(false);
  store.getState().undo();
  expect(store.getState().experiment.data.id).toBe('penguins');
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

test('whoever opens another experiment can go back to the one before, with its camera; edits make no entry', async () => {
  setHash('losses.0.id=hinge');
  stop = startLinking(massif);
  const { visit, noteCamera, edit } = store.getState();
  const entries = window.history.length;
  edit((chosen) => changeSteps(chosen, 77));
  noteCamera({ azimuth: 230, elevation: 40 });
  expect(window.history.length).toBe(entries);
  visit(parseExperiment({ subject: { terrain: { id: 'ackley' } } }));
  expect(window.history.length).toBe(entries + 1);
  expect(window.location.hash).toContain('ackley');
  expect(store.getState().experiment.camera).toEqual({ outlook: 'best' });
  const returned = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  window.history.back();
  await returned;
  const { experiment, cameraAsked } = store.getState();
  expect([present(), experiment.steps]).toEqual(['hinge', 77]);
  expect(cameraAsked).toEqual({ outlook: 'best', azimuth: 230, elevation: 40 });
});
