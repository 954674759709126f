import { proxy } from 'comlink';
import { expect, test, vi } from 'vitest';
import { experimentOf } from '../core/experiments';
import { browserPool } from '../../workers/browserPool';

test('a cancelled search ends soon: its worker answers the next question and is not replaced', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  const pool = browserPool(1);
  const experiment = experimentOf({ data: { id: 'moons' }, subject: { model: { id: 'mlp' } } });
  const ending = new AbortController();
  const { signal } = ending;
  const shares: number[] = [];
  const goOn = (share: number): boolean => {
    shares.push(share);
    if (shares.length === 3) ending.abort();
    return !signal.aborted;
  };
  const { domain } = experiment.plane;
  const search = pool.run((api) => api.features(experiment, 0, domain, undefined, proxy(goOn)), signal);
  await expect(search).rejects.toThrow('cancelled');
  const never = new AbortController().signal;
  const probe = await pool.run((api) => api.probe(experiment, 0, [0, 0]), never);
  expect(Number.isFinite(probe.loss)).toBe(true);
  // Longer than a worker has that still computes for nobody.
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(ended).not.toHaveBeenCalled();
  expect(shares).toHaveLength(3);
  expect(shares[2]).toBeLessThan(1);
  expect(pool.isIdle).toBe(true);
  pool.dispose();
});
