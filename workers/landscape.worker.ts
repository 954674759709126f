import { expose, transfer } from 'comlink';
import { api } from './api';

/** Resolves when this worker holds the lock of its name, where there are locks; it does so as long as it lives. */
const isHeld = new Promise<void>((resolve) => {
  if (self.name === '') return resolve();
  const hold = () => new Promise(() => resolve());
  navigator.locks.request(self.name, hold).catch(() => resolve());
});

/** Every array of an answer changes hands instead of being copied. */
function handedOver<Args extends unknown[], Result>(
  answer: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    const result = answer(...args);
    return transfer(result, [...buffersIn(result)]);
  };
}

function* buffersIn(value: unknown): Generator<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) yield value.buffer as ArrayBuffer;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* buffersIn(inner);
}

const exposed = {
  ...api,
  /** Answered when this worker lives and is not computing. */
  hear: () => isHeld,
  evaluateRows: handedOver(api.evaluateRows),
  walk: handedOver(api.walk),
};

export type WorkerApi = typeof exposed;

expose(exposed);
