import type { Remote } from 'comlink';
import type { Api } from './api';
import type { PoolWorker } from './pool';

/**
 * Computes in the page itself where there are no web workers: one call after the other, and between two the page draws and
 * listens. Answers are copies, as a worker's are.
 */
export function pageWorker(): PoolWorker {
  let isEnded = false;
  const loading = import('./api');
  const call = async (name: keyof Api, args: unknown[]): Promise<unknown> => {
    const { api } = await loading;
    await new Promise<void>((resolve) => setTimeout(resolve));
    if (isEnded) return new Promise(() => {});
    return structuredClone(Reflect.apply(api[name], api, args));
  };
  const api = new Proxy({} as Remote<Api>, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        call(name as keyof Api, args),
  });
  return { api, terminate: () => (isEnded = true), onDeath: () => {} };
}
