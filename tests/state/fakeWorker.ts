import type { Remote } from 'comlink';
import { api, type Api } from '../../workers/api';
import type { PoolWorker } from '../../workers/pool';

/** A worker that answers in a later turn, or keeps its answers back until it is let go. */
export function fakeWorker(isBlocked = false) {
  let letGo = (): void => {};
  const blocked = new Promise<void>((resolve) => (letGo = resolve));
  const answering =
    <Args extends unknown[], Result>(answer: (...args: Args) => Result) =>
    async (...args: Args) => {
      await (isBlocked ? blocked : undefined);
      return answer(...args);
    };
  const worker: PoolWorker = {
    api: {
      evaluateRows: answering(api.evaluateRows),
      lossesAt: answering(api.lossesAt),
      walk: answering(api.walk),
      probe: answering(api.probe),
      train: answering(api.train),
    } as unknown as Remote<Api>,
    terminate: () => {},
    onDeath: () => {},
  };
  return { worker, letGo };
}
