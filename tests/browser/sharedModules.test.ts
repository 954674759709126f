import { proxy } from 'comlink';
import { afterAll, expect, test } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { browserPool } from '../../workers/browserPool';
import { startSharingModules } from '../../workers/sharedModules';

const pool = browserPool(2);
afterAll(() => pool.dispose());

const { experiment } = parseExperiment({ losses: [{ id: 'crossEntropy' }, { id: 'brier' }] });
const { domain } = experiment.plane;
const rowsOf = (loss: number) =>
  ({ experiment, loss, domain, size: 9, fromRow: 0, toRow: 9, precision: 'f64' }) as const;
const evaluateRows = (loss: number) =>
  pool.run((api) => api.evaluateRows(rowsOf(loss)), new AbortController().signal);

test('code that one worker has compiled is not compiled by another', async () => {
  startSharingModules(pool);
  const [alone] = [await evaluateRows(0)];
  const compiled: string[] = [];
  pool.each((api) => api.shareModules(proxy((key: string) => void compiled.push(key))));
  const tiles = await Promise.all([evaluateRows(0), evaluateRows(0)]);
  expect(tiles.map(({ heights }) => heights)).toEqual([alone.heights, alone.heights]);
  expect(compiled).toEqual([]);
  // Nobody hands this one over: each compiles it.
  pool.each(async (api) => void (await api.evaluateRows(rowsOf(1))));
  await expect.poll(() => compiled.length, { timeout: 20_000 }).toBe(2);
  expect(new Set(compiled).size).toBe(1);
});
