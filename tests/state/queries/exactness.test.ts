import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { exactness } from '../../../src/state/queries/exactness';
import { startQuery } from '../../../src/state/query';
import { startEvaluating } from '../../../src/state/grids/evaluating';
import { api, type Api } from '../../../workers/api';
import { Pool, type PoolWorker } from '../../../workers/pool';
import { eventually } from '../../eventually';
import { answerTo, reset, screen, store, withPool } from '../../massif';

const worker = (): PoolWorker => ({
  api: {
    evaluateRows: (request: Parameters<typeof api.evaluateRows>[0]) =>
      Promise.resolve(api.evaluateRows(request)),
    lossesAt: (question: Parameters<typeof api.lossesAt>[0]) => {
      const shift = question.precision === 'oracle' ? offset : 0;
      const losses = [...api.lossesAt(question)].map(([place, loss]) => [place, loss + shift] as const);
      return Promise.resolve(new Map(losses));
    },
  } as unknown as Remote<Api>,
  terminate: () => {},
  onDeath: () => {},
});
const results = () => store.getState().results;
const stops: (() => void)[] = [];
let offset = 0;

beforeEach(() => {
  reset();
  store.getState().open(parseExperiment({}));
  const pool = new Pool(worker, 2);
  stops.push(
    startEvaluating(withPool(pool), () => 129),
    startQuery(withPool(pool), exactness),
  );
});
afterEach(() => stops.splice(0).forEach((stop) => stop()));

test('figures of the drawn grid: 32 bits where they cannot be seen', async () => {
  offset = 0;
  await eventually(() => expect(results().figures[0]?.size).toBe(129));
  expect(results().figures[0]).toMatchObject({ precision: 'f32' });
  expect(answerTo(exactness)).toBeUndefined();
  screen.getState().openView('engine', true);
  await eventually(() => expect(answerTo(exactness)).toBeDefined());
  const { worst, height, sample } = answerTo(exactness)!;
  expect(sample).toBe(256);
  expect(worst).toBeGreaterThan(0);
  expect(worst / height).toBeLessThan(1e-6);
});

test('a difference to the oracle is told', async () => {
  offset = 0.25;
  screen.getState().openView('engine', true);
  await eventually(() => expect(answerTo(exactness)?.worst).toBeCloseTo(0.25, 4));
});
