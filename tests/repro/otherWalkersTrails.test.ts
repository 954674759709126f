import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeSetting } from '../../src/core/experiment/edit/edit';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { startWalking } from '../../src/state/walking';
import { Pool } from '../../workers/pool';
import { eventually } from '../eventually';
import { edit, reset, store, withPool } from '../massif';
import { fakeWorker } from '../state/fakeWorker';

let stop = () => {};
beforeEach(reset);
afterEach(() => stop());

// While workers were dead Adam showed the loss that SGD had come to.
test('what one optimizer has walked is never shown for another', async () => {
  const { worker } = fakeWorker();
  stop = startWalking(withPool(new Pool(() => worker, 1)));
  await eventually(() => expect(store.getState().results.trails[0]?.[0]).toBeDefined());
  const others = store.getState().results.trails.map((ofLoss) => ofLoss.slice(1));
  Object.assign(worker.api, { walk: () => new Promise(() => {}) });
  const walkers = ['adam', 'momentum', 'adam'].map((id) => ({ optimizer: { id } }));
  const link = parseExperiment({ walkers });
  for (const show of [() => store.getState().open(link), () => edit(() => link)]) {
    show();
    const { trails } = store.getState().results;
    expect(trails.map(([first]) => first)).toEqual(trails.map(() => undefined));
    expect(trails.map((ofLoss) => ofLoss.slice(1))).toEqual(others);
  }
});

test('when walks fail, no trail of other settings stays', async () => {
  const { worker } = fakeWorker();
  stop = startWalking(withPool(new Pool(() => worker, 1)));
  await eventually(() => expect(store.getState().results.trails[0]?.[0]).toBeDefined());
  Object.assign(worker.api, { walk: () => Promise.reject(new Error('no luck')) });
  edit((chosen) => changeSetting(chosen, { walker: 0 }, 'rate', 0.01));
  await eventually(() => expect(store.getState().results.failures['the walks']?.reason).toBe('no luck'));
  expect(store.getState().results.trails).toEqual([]);
});
