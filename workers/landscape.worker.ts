import { expose } from 'comlink';
import { api } from './api';
import { handedOver } from './handedOver';

/** Resolves when this worker holds the lock of its name, where there are locks; it does so as long as it lives. */
const isHeld = new Promise<void>((resolve) => {
  if (self.name === '') return resolve();
  const hold = () => new Promise(() => resolve());
  navigator.locks.request(self.name, hold).catch(() => resolve());
});

const exposed = {
  ...api,
  /** Answered when this worker lives and is not computing. */
  hear: () => isHeld,
  evaluateRows: handedOver(api.evaluateRows),
  walk: handedOver(api.walk),
};

export type WorkerApi = typeof exposed;

expose(exposed);
