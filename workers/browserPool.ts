import { wrap } from 'comlink';
import type { WorkerApi } from './landscape.worker';
import { pageWorker } from './pageWorker';
import { Pool, type PoolWorker } from './pool';

/** A pool of web workers, one a core, at least two and at most eight; where none starts, the page computes by itself. */
export function browserPool(size = Math.min(Math.max(navigator.hardwareConcurrency || 2, 2), 8)): Pool {
  return new Pool(createWorker, size, pageWorker);
}

function createWorker(): PoolWorker {
  const life = new AbortController();
  const name = navigator.locks ? (crypto.randomUUID?.() ?? '') : '';
  const worker = new Worker(new URL('./landscape.worker.ts', import.meta.url), { type: 'module', name });
  const api = wrap<WorkerApi>(worker);
  return {
    api,
    hears: () => api.hear(),
    terminate() {
      life.abort();
      worker.terminate();
    },
    onDeath(listener) {
      worker.onerror = listener;
      worker.onmessageerror = listener;
      // It holds the lock of its name as long as it lives, and says nothing when it ends in the midst of a job.
      if (name === '') return;
      const wait = () => navigator.locks.request(name, { signal: life.signal }, listener);
      api
        .hear()
        .then(wait)
        .catch(() => {});
    },
  };
}
