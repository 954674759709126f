import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { curvature } from '../../../src/state/queries/curvature';
import { startQuery } from '../../../src/state/query';
import { startWalking } from '../../../src/state/walking';
import { api, type Api } from '../../../workers/api';
import { Pool, type PoolWorker } from '../../../workers/pool';
import { eventually } from '../../eventually';
import { answerTo, playback, reset, screen, store, withPool } from '../../massif';

const answering =
  <Args extends unknown[], Result>(answer: (...args: Args) => Result) =>
  (...args: Args) =>
    Promise.resolve(answer(...args));
const worker: PoolWorker = {
  api: { walk: answering(api.walk), curvatures: answering(api.curvatures) } as unknown as Remote<Api>,
  terminate: () => {},
  onDeath: () => {},
};
const curvatures = () => answerTo(curvature);
const stops: (() => void)[] = [];

beforeEach(() => {
  reset();
  // x^4 - 8 x^2 + 3 y^2: the second derivative along x is 12 x^2 - 16, along y 6.
  const text = 'x^4 - 8 * x^2 + 3 * y^2';
  const walkers = [{ optimizer: { id: 'sgd', settings: { rate: 0.01 } }, starts: [[1.5, 1]] }];
  const subject = { terrain: { id: 'formula', settings: { text } } };
  store.getState().open(parseExperiment({ subject, walkers, steps: 50, view: { cursor: 0 } }));
  const pool = new Pool(() => worker, 1);
  stops.push(startWalking(withPool(pool)), startQuery(withPool(pool), curvature));
});
afterEach(() => stops.splice(0).forEach((stop) => stop()));

test('the curvature where a walker stands follows the cursor', async () => {
  await eventually(() =>
    expect(curvatures().walkers[0]?.principal[0].curvature).toBeCloseTo(12 * 1.5 ** 2 - 16, 9),
  );
  playback.stepTo(50);
  await eventually(() => expect(curvatures().walkers[0]?.principal[0].curvature).toBeCloseTo(32, 1));
  expect(curvatures().here).toBeUndefined();
});

test('at the pointer it is told on request only, else where the selected walker stands', async () => {
  store.getState().setCursor({ pointer: [3, 2] });
  screen.getState().openView('curvature', true);
  await eventually(() => expect(curvatures().here?.principal[0].curvature).toBeCloseTo(92, 9));
  store.getState().setCursor({ pointer: undefined });
  await eventually(() => expect(curvatures().here?.point).toEqual([1.5, 1]));
  screen.getState().openView('curvature', false);
  await eventually(() => expect(curvatures().here).toBeUndefined());
});
