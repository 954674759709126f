import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { lossFacts } from '../../../src/state/queries/lossFacts';
import { startQuery } from '../../../src/state/query';
import { api, type Api } from '../../../workers/api';
import { Pool, type PoolWorker } from '../../../workers/pool';
import { eventually } from '../../eventually';
import { answerTo, reset, screen, store, withPool } from '../../massif';

let asked: string[] = [];
let stop = () => {};

const worker = (): PoolWorker => ({
  api: {
    lossFacts: (request: Parameters<typeof api.lossFacts>[0]) => {
      asked.push(request.id);
      return Promise.resolve(api.lossFacts(request));
    },
  } as unknown as Remote<Api>,
  terminate: () => {},
  onDeath: () => {},
});

beforeEach(() => {
  reset();
  asked = [];
  stop = startQuery(withPool(new Pool(worker, 1)), lossFacts);
});
afterEach(() => stop());

const facts = () => answerTo(lossFacts);

test('is asked of a worker while the page of the loss is open', async () => {
  store.getState().open(parseExperiment({ losses: [{ id: 'brier' }] }));
  expect(asked).toEqual([]);
  screen.getState().openChoice('loss');
  await eventually(() => expect(facts()).toMatchObject({ id: 'brier', score: 'logit', isTooLong: false }));
  expect(facts()?.nature?.convexity).toBe('never');
  store.getState().edit(() => parseExperiment({ losses: [{ id: 'crossEntropy' }] }));
  await eventually(() => expect(facts()).toMatchObject({ id: 'crossEntropy' }));
  expect(facts()?.nature?.convexity).toBe('always');
  expect(asked).toEqual(['brier', 'crossEntropy']);
});

test('nothing is asked on a terrain', () => {
  store.getState().open(parseExperiment({ subject: { terrain: { id: 'booth' } } }));
  screen.getState().openChoice('loss');
  expect(asked).toEqual([]);
});
