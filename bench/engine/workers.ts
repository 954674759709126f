import { parseExperiment } from '../../src/core/experiment/parse/parse';
import type { Pool } from '../../workers/pool';
import { quantiles, type Result } from './measure';

const { experiment } = parseExperiment({
  data: { id: 'moons' },
  subject: { model: { id: 'mlp', settings: { width: 16, depth: 3, activation: 'tanh' } } },
});
const size = 129;
const tiles = 16;

export const workersTitle = `a network of the app through its own workers, ${tiles} tiles of ${size} x ${size}`;

/** The same grid by one worker and by two, in turn. */
export async function measureWorkers(createPool: (size: number) => Pool, rounds: number): Promise<Result[]> {
  const pools = [
    { candidate: 'one worker', pool: createPool(1), times: [] as number[] },
    { candidate: 'two workers', pool: createPool(2), times: [] as number[] },
  ];
  for (const { pool } of pools) await evaluate(pool);
  for (let round = 0; round < rounds; round++) {
    for (const { pool, times } of pools) {
      const began = performance.now();
      await evaluate(pool);
      times.push(performance.now() - began);
    }
  }
  for (const { pool } of pools) pool.dispose();
  return pools.map(({ candidate, times }) => ({ workload: 'workers', candidate, ...quantiles(times) }));
}

async function evaluate(pool: Pool): Promise<void> {
  const { signal } = new AbortController();
  const { domain } = experiment.plane;
  const edge = (tile: number) => Math.round((tile * size) / tiles);
  await Promise.all(
    Array.from({ length: tiles }, (_, tile) => {
      const rows = { fromRow: edge(tile), toRow: edge(tile + 1) };
      const request = { experiment, loss: 0, size, domain, ...rows, precision: 'f32' as const };
      return pool.run((api) => api.evaluateRows(request), signal);
    }),
  );
}
