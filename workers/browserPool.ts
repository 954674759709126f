import { wrap } from 'comlink';
import type { Api } from './api';
import { Pool, type PoolWorker } from './pool';

/** A pool of web workers, one a core, at least two and at most eight. */
export function browserPool(size = Math.min(Math.max(navigator.hardwareConcurrency, 2), 8)): Pool {
  return new Pool(createWorker, size);
}

function createWorker(): PoolWorker {
  const worker = new Worker(new URL('./landscape.worker.ts', import.meta.url), { type: 'module' });
  return {
    api: wrap<Api>(worker),
    terminate: () => worker.terminate(),
    onDeath: (listener) => {
      worker.onerror = listener;
      worker.onmessageerror = listener;
    },
  };
}
