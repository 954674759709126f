import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { batchMesh, batchSurface } from '../../../src/state/queries/batchSurface';
import { stepReason } from '../../../src/state/queries/stepReason';
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
const { walk, stepSlopes, batchLosses } = api;
const worker: PoolWorker = {
  api: {
    walk: answering(walk),
    stepSlopes: answering(stepSlopes),
    batchLosses: answering(batchLosses),
  } as unknown as Remote<Api>,
  terminate: () => {},
  onDeath: () => {},
};
const stops: (() => void)[] = [];

function begin(experiment: object) {
  store.getState().open(parseExperiment(experiment));
  const massif = withPool(new Pool(() => worker, 1));
  stops.push(startWalking(massif), startQuery(massif, stepReason), startQuery(massif, batchSurface));
}
beforeEach(reset);
afterEach(() => stops.splice(0).forEach((stop) => stop()));

test('while the view is open the next step of the selected walker is explained, at the cursor', async () => {
  // The slope of x^2 + 3 y^2 is (2x, 6y).
  const text = 'x^2 + 3 * y^2';
  const walkers = [{ optimizer: { id: 'sgd', settings: { rate: 0.1 } }, starts: [[1.5, 1]] }];
  begin({
    subject: { terrain: { id: 'formula', settings: { text } } },
    walkers,
    steps: 50,
    view: { cursor: 0 },
  });
  await eventually(() => expect(store.getState().results.trails[0]?.[0]?.[0]).toBeDefined());
  expect(answerTo(stepReason)).toBeUndefined();
  screen.getState().openView('whyStep', true);
  await eventually(() => expect(answerTo(stepReason)?.gradient).toEqual([3, 6]));
  expect(answerTo(stepReason)).toMatchObject({ step: 1, from: [1.5, 1], rate: 0.1, walker: 0 });
  playback.stepTo(1);
  await eventually(() => expect(answerTo(stepReason)?.step).toBe(2));
  expect(answerTo(stepReason)!.gradient[0]).toBeCloseTo(2 * 1.2, 12);
  playback.stepTo(50);
  await eventually(() => expect(answerTo(stepReason)).toBeUndefined());
});

test('the surface of a batch is asked for apart, and only of a walker that reads batches', async () => {
  begin({
    data: { id: 'penguins' },
    losses: [{ id: 'crossEntropy' }],
    walkers: [{ optimizer: { id: 'sgd' }, batch: { size: 8 } }, { optimizer: { id: 'sgd' } }],
    steps: 20,
    view: { cursor: 0 },
  });
  screen.getState().openView('whyStep', true);
  await eventually(() => expect(answerTo(stepReason)?.samples).toBe(8));
  expect(answerTo(batchSurface)).toBeUndefined();
  screen.getState().openView(batchMesh, true);
  await eventually(() => expect(answerTo(batchSurface)?.losses.length).toBe(49 * 49));
  screen.getState().set({ walkerSlot: 1 });
  await eventually(() => expect(answerTo(batchSurface)).toBeUndefined());
});
