import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { features } from '../../../src/state/queries/features';
import { startQuery } from '../../../src/state/query';
import { startEvaluating } from '../../../src/state/grids/evaluating';
import { api, type Api } from '../../../workers/api';
import { Pool, type PoolWorker } from '../../../workers/pool';
import { eventually } from '../../eventually';
import { answerTo, reset, screen, store, withPool } from '../../massif';

const asked = vi.fn((...question: Parameters<typeof api.features>) =>
  Promise.resolve(api.features(...question)),
);
const worker = (): PoolWorker => ({
  api: {
    evaluateRows: (request: Parameters<typeof api.evaluateRows>[0]) =>
      Promise.resolve(api.evaluateRows(request)),
    features: asked,
  } as unknown as Remote<Api>,
  terminate: () => {},
  onDeath: () => {},
});
const found = () => answerTo(features).facts;
const stops: (() => void)[] = [];

beforeEach(() => {
  asked.mockClear();
  reset();
  const subject = { terrain: { id: 'formula', settings: { text: '(x - 1)^2 + 2*y^2' } } };
  store.getState().open(parseExperiment({ subject }));
  const pool = new Pool(worker, 1);
  stops.push(
    startEvaluating(withPool(pool), () => 33),
    startQuery(withPool(pool), features),
  );
});
afterEach(() => stops.splice(0).forEach((stop) => stop()));

test('the ground is read on request only, and once as long as it stays', async () => {
  await eventually(() => expect(store.getState().results.fields).toHaveLength(1));
  expect(asked).not.toHaveBeenCalled();
  screen.getState().openView('features', true);
  await eventually(() => expect(found()[0]?.features).toHaveLength(1));
  expect(found()[0]!.features[0]).toMatchObject({ kind: 'minimum', point: [1, 0], eigenvalues: [2, 4] });
  screen.getState().openView('features', false);
  expect(found()).toEqual([]);
  screen.getState().openView('features', true);
  await eventually(() => expect(found()[0]).toBeDefined());
  expect(asked).toHaveBeenCalledTimes(1);
});
