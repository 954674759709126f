import { expect, test } from 'vitest';
import { withLosses } from '../../../src/core/landscape/gridDigits';
import { workerGrid } from '../../../src/state/grids/workerGrid';
import type { api } from '../../../workers/api';
import { Pool, type PoolWorker } from '../../../workers/pool';
import { experimentOf } from '../../core/experiments';
import { fakeWorker } from '../fakeWorker';

/** Asks for a grid in so many tiles; says how often the workers were asked. */
async function evaluated(losses: readonly object[], tiles: number, precision: 'f32' | 'f64') {
  const asked: string[] = [];
  const { worker } = fakeWorker();
  const noting = new Proxy(worker.api, {
    get: (target, name: keyof typeof api) => {
      asked.push(name);
      return target[name];
    },
  });
  const counted: PoolWorker = { ...worker, api: noting };
  const pool = new Pool(() => counted, 1);
  const experiment = experimentOf({ losses });
  const question = { experiment, loss: 0, size: 65, precision };
  const workers = { pool, urgency: 'urgent', tiles, isNewCode: false } as const;
  const { field, exact, walls } = await workerGrid(question, workers, new AbortController().signal);
  return { field: withLosses(field, walls), exact, walls, asked };
}

const pole = [{ id: 'formula', settings: { reads: 'logit', text: '1 / (logit - 0.5)^2' } }];

test.each([
  ['hinge, whose floor is noise', [{ id: 'hinge' }]],
  ['a pole', pole],
])('%s: walls are the same in however many tiles, and one tile is asked for once', async (_, losses) => {
  for (const precision of ['f32', 'f64'] as const) {
    const whole = await evaluated(losses, 1, precision);
    expect(whole.asked).toEqual(['evaluateRows']);
    for (const tiles of [2, 7]) {
      const cut = await evaluated(losses, tiles, precision);
      expect(cut.walls).toEqual(whole.walls);
      expect(cut.field).toEqual(whole.field);
    }
  }
});

test('there are walls to be seen to', async () => {
  const { walls, asked } = await evaluated([{ id: 'hinge' }], 2, 'f32');
  expect(walls.size).toBeGreaterThan(0);
  expect(asked).toEqual(['evaluateRows', 'evaluateRows', 'lossesAt']);
});
