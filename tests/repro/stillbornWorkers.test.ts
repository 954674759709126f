import { expect, test } from 'vitest';
import type { Remote } from 'comlink';
import type { Api } from '../../workers/api';
import { Pool } from '../../workers/pool';

// A worker whose script cannot be loaded was replaced at once, for ever.
test('workers that die at birth are spawned for a job only, and twice at most', async () => {
  let births = 0;
  const pool = new Pool(() => {
    births += 1;
    return { api: {} as Remote<Api>, terminate() {}, onDeath: (listener) => setTimeout(listener) };
  }, 2);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(births).toBe(2);
  await expect(pool.run(() => new Promise(() => {}), new AbortController().signal)).rejects.toThrow(
    'died twice',
  );
  expect(births).toBe(4);
});
