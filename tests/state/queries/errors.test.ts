import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { errors } from '../../../src/state/queries/errors';
import { startQuery } from '../../../src/state/query';
import { showLoss } from '../../../src/state/shown';
import { startWalking } from '../../../src/state/walking';
import { api, type Api } from '../../../workers/api';
import { Pool } from '../../../workers/pool';
import { eventually } from '../../eventually';
import { answerTo, massif, playback, reset, screen, store, withPool } from '../../massif';

const answered = vi.fn((...args: Parameters<Api['errors']>) => Promise.resolve(api.errors(...args)));
const walk = (...args: Parameters<Api['walk']>) => Promise.resolve(api.walk(...args));
const worker = {
  api: { walk, errors: answered } as unknown as Remote<Api>,
  terminate: () => {},
  onDeath: () => {},
};
const now = () => answerTo(errors);
const stops: (() => void)[] = [];

beforeEach(async () => {
  reset();
  answered.mockClear();
  store.getState().open(parseExperiment({ steps: 20, view: { cursor: 0 } }));
  const pool = new Pool(() => worker, 1);
  stops.push(startWalking(withPool(pool)), startQuery(withPool(pool), errors));
  await eventually(() => expect(store.getState().results.trails[0]?.[0]?.[0]).toBeDefined());
});
afterEach(() => stops.splice(0).forEach((stop) => stop()));

test('nothing is asked until somebody looks', () => {
  playback.stepTo(5);
  store.getState().setCursor({ pointer: [1, 1] });
  expect(answered).not.toHaveBeenCalled();
  expect(now()).toBeUndefined();
});

test('they follow the selected walker, and the pointer while there is one', async () => {
  screen.getState().openView('errors', true);
  const { trails } = store.getState().results;
  const loss = (walker: number, step: number) => trails[0][walker]![0].loss[step];
  await eventually(() => expect(now()?.value).toBeCloseTo(loss(0, 0), 12));
  playback.stepTo(20);
  await eventually(() => expect(now()?.value).toBeCloseTo(loss(0, 20), 12));
  const { slot } = store.getState().experiment.walkers[1];
  screen.getState().set({ walkerSlot: slot });
  await eventually(() => expect(now()?.value).toBeCloseTo(loss(1, 20), 12));
  // At zero weights every logit is 0 and costs ln 2.
  store.getState().setCursor({ pointer: [0, 0] });
  await eventually(() => expect(now()?.value).toBeCloseTo(Math.LN2, 14));
  screen.getState().openView('errors', false);
  await eventually(() => expect(now()).toBeUndefined());
});

test('another loss brings other errors', async () => {
  screen.getState().openView('errors', true);
  store.getState().setCursor({ pointer: [0, 0] });
  await eventually(() => expect(now()?.value).toBeCloseTo(Math.LN2, 14));
  store.getState().edit(() => parseExperiment({ losses: [{ id: 'brier' }] }));
  await eventually(() => expect(now()?.value).toBe(0.25));
});

test('they are those of the compared loss that is shown', async () => {
  store.getState().open(parseExperiment({ losses: [{ id: 'crossEntropy' }, { id: 'brier' }] }));
  screen.getState().openView('errors', true);
  store.getState().setCursor({ pointer: [0, 0] });
  await eventually(() => expect(now()?.value).toBeCloseTo(Math.LN2, 14));
  showLoss(massif, 1);
  await eventually(() => expect(now()?.value).toBe(0.25));
});
