import type { Remote } from 'comlink';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chosenLosses, compareLosses } from '../../src/core/experiment/edit/editLosses';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { walkCompared } from '../../src/core/landscape/walkExperiment';
import {
  addWalker,
  changeSetting,
  changeSteps,
  changeView,
  chooseTerrain,
  removeWalker,
  showRegion,
} from '../../src/core/experiment/edit/edit';
import { chooseRates } from '../../src/core/experiment/edit/editRates';
import type { MassifState } from '../../src/state/store';
import { startWalking } from '../../src/state/walking';
import type { WalkRequest } from '../../workers/answers/walk';
import { api, type Api } from '../../workers/api';
import { Pool, type PoolWorker } from '../../workers/pool';
import { eventually } from '../eventually';
import { edit, reset, store, withPool } from '../massif';

/** A worker that says what it is asked and answers a walk when it is told to. */
function walkingWorker() {
  const asked: WalkRequest[] = [];
  const held: (() => void)[] = [];
  let isHolding = false;
  const worker: PoolWorker = {
    api: {
      async walk(request: WalkRequest) {
        asked.push(request);
        if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
        return api.walk(request);
      },
    } as unknown as Remote<Api>,
    terminate: () => {},
    onDeath: () => {},
  };
  return {
    worker,
    asked,
    hold: () => (isHolding = true),
    letGo: () => {
      isHolding = false;
      for (const go of held.splice(0)) go();
    },
  };
}

const present = () => store.getState().experiment;
const trailsNow = () => store.getState().results.trails[0];
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const stops: (() => void)[] = [];

beforeEach(() => {
  reset();
  store.getState().open(parseExperiment({ subject: { terrain: { id: 'saddle' } }, steps: 5 }));
});
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** The walks of the present experiment, straight from the core. */
function walks() {
  const plane = planeObjective(present());
  return present().walkers.map(({ starts }, walker) =>
    starts.map((_, start) => walkCompared(present(), { loss: 0, walker, start }, () => plane)),
  );
}

describe('walking', () => {
  test('brings the trail of every walker from every start', async () => {
    const starts = [[1, 2], [3, 4]]; // prettier-ignore
    const walkers = [{ optimizer: { id: 'sgd' }, starts }, { optimizer: { id: 'adam' } }];
    store.getState().open(parseExperiment({ subject: { terrain: { id: 'booth' } }, walkers, steps: 5 }));
    stops.push(startWalking(withPool(new Pool(() => walkingWorker().worker, 2))));
    await eventually(() => expect(trailsNow()).toEqual(walks()));
    expect(trailsNow()[0]).toHaveLength(2);
  });

  test('walks only who changed again', async () => {
    const { worker, asked } = walkingWorker();
    stops.push(startWalking(withPool(new Pool(() => worker, 1))));
    await eventually(() => expect(trailsNow()).toHaveLength(3));
    const [first, , third] = trailsNow();
    asked.length = 0;
    edit((chosen) => changeSetting(chosen, { walker: 1 }, 'rate', 0.01));
    await eventually(() => expect(trailsNow()).toEqual(walks()));
    expect(asked.map(({ walker }) => walker)).toEqual([1]);
    expect([trailsNow()[0]![0], trailsNow()[2]![0]]).toEqual([first![0], third![0]]);
  });

  test('a scaled rate follows the first loss: with another one all ranges are walked again', async () => {
    const { worker, asked } = walkingWorker();
    const losses = [{ id: 'crossEntropy' }, { id: 'squaredHinge' }];
    store
      .getState()
      .open(parseExperiment({ losses, walkers: [{}, { optimizer: { id: 'adam' } }], steps: 3 }));
    stops.push(startWalking(withPool(new Pool(() => worker, 1))));
    const again = async (change: () => void) => {
      asked.length = 0;
      const before = store.getState().results.trails;
      change();
      await eventually(() => expect(store.getState().results.trails).not.toBe(before));
      return asked.map(({ loss, walker }) => `${loss} ${walker}`).sort();
    };
    const walkFirst = (id: string) =>
      edit((chosen) => compareLosses(chosen, [{ id }, ...chosenLosses(chosen).slice(1)]));
    await eventually(() => expect(store.getState().results.trails[1]).toHaveLength(2));
    expect(await again(() => walkFirst('hinge'))).toEqual(['0 0', '0 1']);
    // Adam's rate is a length and stays.
    expect(await again(() => edit((chosen) => chooseRates(chosen, 'scaled')))).toEqual(['1 0']);
    expect(await again(() => walkFirst('crossEntropy'))).toEqual(['0 0', '0 1', '1 0']);
  });

  test('a region or a view that changes makes nobody walk', async () => {
    const { worker, asked } = walkingWorker();
    stops.push(startWalking(withPool(new Pool(() => worker, 1))));
    await eventually(() => expect(trailsNow()).toHaveLength(3));
    asked.length = 0;
    edit((chosen) => showRegion(chosen, { a: [0, 1], b: [0, 1] }));
    edit((chosen) => changeView(chosen, { height: 'rank' }));
    await settled();
    expect(asked).toEqual([]);
  });

  test('a round under way ends and is shown before the newest follows, so that a drag is seen on its way', async () => {
    const { worker, asked, hold, letGo } = walkingWorker();
    stops.push(startWalking(withPool(new Pool(() => ({ ...worker }), 3))));
    await eventually(() => expect(trailsNow()).toHaveLength(3));
    asked.length = 0;
    hold();
    const shown: number[] = [];
    const follow = ({ results }: MassifState, before: MassifState) => {
      if (results.trails !== before.results.trails) shown.push(results.trails[0][0]![0].rate[1]);
    };
    stops.push(store.subscribe(follow));
    for (const rate of [0.01, 0.02, 0.03, 0.04])
      edit((chosen) => changeSetting(chosen, { walker: 0 }, 'rate', rate));
    await settled();
    letGo();
    await eventually(() => expect(trailsNow()).toEqual(walks()));
    expect(asked.map((request) => request.experiment.walkers[0].optimizer.settings.rate)).toEqual([
      0.01, 0.04,
    ]);
    expect([...new Set(shown)]).toEqual([0.01, 0.04]);
  });

  test('a slow round makes way for a change, and its late answer is not applied', async () => {
    const [slow, quick] = [walkingWorker(), walkingWorker()];
    const workers = [slow.worker, quick.worker];
    const shown: number[] = [];
    slow.hold();
    stops.push(startWalking(withPool(new Pool(() => workers.shift()!, 2))));
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
    edit((chosen) => changeSteps(chosen, 4));
    clock.mockRestore();
    const follow = ({ results }: MassifState) => {
      const points = results.trails[0]?.[0]?.[0].loss.length;
      if (points) shown.push(points - 1);
    };
    stops.push(store.subscribe(follow));
    await eventually(() => expect(trailsNow()).toEqual(walks()));
    slow.letGo();
    await settled();
    expect(new Set(shown)).toEqual(new Set([4]));
  });

  test('another landscape ends the round at once', async () => {
    const [slow, quick] = [walkingWorker(), walkingWorker()];
    const workers = [slow.worker, quick.worker];
    slow.hold();
    stops.push(startWalking(withPool(new Pool(() => workers.shift()!, 2))));
    edit((chosen) => chooseTerrain(chosen, 'booth'));
    await eventually(() => expect(trailsNow()).toEqual(walks()));
  });

  test('a walker that came during a round is walked next, and one that went gets no trail', async () => {
    const { worker, hold, letGo } = walkingWorker();
    stops.push(startWalking(withPool(new Pool(() => worker, 1))));
    hold();
    edit((chosen) => changeSetting(chosen, { walker: 0 }, 'rate', 0.01));
    edit((chosen) => removeWalker(chosen, 1));
    edit((chosen) => addWalker(chosen, 'adam'));
    await settled();
    letGo();
    await eventually(() => expect(trailsNow()).toEqual(walks()));
  });

  test('a walk that fails is told, and the next change tries again', async () => {
    const { worker } = walkingWorker();
    const { walk } = worker.api;
    Object.assign(worker.api, { walk: () => Promise.reject(new Error('no luck')) });
    stops.push(startWalking(withPool(new Pool(() => worker, 1))));
    await eventually(() => expect(store.getState().results.failures['the walks']?.reason).toMatch(/no luck/));
    Object.assign(worker.api, { walk });
    edit((chosen) => changeSteps(chosen, 3));
    await eventually(() => expect(trailsNow()).toEqual(walks()));
  });
});
