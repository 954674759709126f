import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { changeView, chooseTerrain } from '../../../src/core/experiment/edit/edit';
import { toggleLoss } from '../../../src/core/experiment/edit/editLosses';
import { moveSample } from '../../../src/core/experiment/edit/editData';
import { startEvaluating } from '../../../src/state/grids/evaluating';
import type { api } from '../../../workers/api';
import { Pool, type PoolWorker } from '../../../workers/pool';
import { fakeWorker } from '../fakeWorker';
import { eventually } from '../../eventually';
import { edit, reset, store, withPool } from '../../massif';

let stop: (() => void) | undefined;

beforeEach(() => {
  reset();
  store.getState().open(parseExperiment({ subject: { terrain: { id: 'saddle' } }, steps: 5 }));
});
afterEach(() => stop?.());

const finest = () => eventually(() => expect(store.getState().results.fields[0]?.size).toBe(257));
const fields = (count: number) =>
  eventually(() => {
    const sizes = store.getState().results.fields.map((field) => field?.size);
    expect(sizes).toEqual(Array.from({ length: count }, () => 65));
  });
const drawnTerrain = () => store.getState().results.evaluated?.subject.terrain?.id;

/** Every experiment whose fields came into the store, in order. */
function evaluatedTerrains(): string[] {
  const ids: string[] = [];
  store.subscribe(({ results }, before) => {
    const id = results.evaluated?.subject.terrain?.id;
    if (results.fields !== before.results.fields && id) ids.push(id);
  });
  return ids;
}

describe('evaluating', () => {
  let asked: { size: number; precision: string | undefined }[] = [];

  /** The sizes that come into the store while workers take so many milliseconds for a point. */
  async function sizesAtPace(pace: number): Promise<(number | undefined)[]> {
    const { worker } = fakeWorker();
    const slow = async (request: Parameters<typeof api.evaluateRows>[0]) => {
      asked.push({ size: request.size, precision: request.precision });
      const tile = await worker.api.evaluateRows(request);
      return { ...tile, time: pace * tile.heights.length };
    };
    const sizes: (number | undefined)[] = [];
    store.subscribe(({ results }) => sizes.push(results.fields[0]?.size));
    stop = startEvaluating(
      withPool(new Pool(() => ({ ...worker, api: { ...worker.api, evaluateRows: slow } as never }), 1)),
      () => 257,
    );
    await finest();
    return [...new Set(sizes.filter(Boolean))];
  }

  test('brings every grid where they take long, coarse ones first', async () => {
    expect(await sizesAtPace(0.1)).toEqual([33, 65, 129, 257]);
  });

  test('brings the coarsest and the finest alone where that is quickly there', async () => {
    expect(await sizesAtPace(1e-4)).toEqual([33, 257]);
  });

  test('keeps the old range until the finest grid of the new one is there, where that is quick', async () => {
    await sizesAtPace(1e-4);
    const sizes: (number | undefined)[] = [];
    store.subscribe(({ results }) => sizes.push(results.fields[0]?.size));
    edit((chosen) => chooseTerrain(chosen, 'booth'));
    await eventually(() => expect(drawnTerrain()).toBe('booth'));
    expect(new Set(sizes)).toEqual(new Set([257]));
  });

  test('what is like the last grids goes straight to the finest one; with more digits where it then needs them', async () => {
    store.getState().open(parseExperiment({ data: { id: 'line' }, losses: [{ id: 'mse' }], steps: 5 }));
    await sizesAtPace(1e-4);
    const { evaluated } = store.getState().results;
    asked = [];
    edit((chosen) => moveSample(chosen, 3, [3, 8]), 'drag');
    await eventually(() => expect(store.getState().results.evaluated).not.toBe(evaluated));
    expect(new Set(asked.map(({ size, precision }) => `${size} ${precision}`))).toEqual(new Set(['257 f32']));
    asked = [];
    edit((chosen) => moveSample(chosen, 3, [3, 1e9]), 'far');
    await eventually(() => expect(store.getState().results.fields[0]!.min).toBeGreaterThan(1e15));
    expect(asked.map(({ precision }) => precision)).toEqual(expect.arrayContaining(['f32', 'f64']));
    expect(store.getState().results.figures[0]!.precision).toBe('f64');
  });

  test('what has more samples, or another text, begins with the coarsest grid again', async () => {
    const blobs = (count: number, text: string) =>
      parseExperiment({
        data: { id: 'blobs', settings: { count } },
        losses: [{ id: 'formula', settings: { reads: 'logit', text } }],
        steps: 5,
      });
    store.getState().open(blobs(40, 'softplus(-margin)'));
    await sizesAtPace(1e-4);
    for (const next of [blobs(400, 'softplus(-margin)'), blobs(400, 'exp(-margin)')]) {
      const { evaluated } = store.getState().results;
      asked = [];
      edit(() => next);
      await eventually(() => expect(store.getState().results.evaluated).not.toBe(evaluated));
      expect(asked[0].size).toBe(33);
    }
  });

  test('a range that is soon there is drawn under a drag that never rests, the last place of the hand in the end', async () => {
    store.getState().open(parseExperiment({ data: { id: 'line' }, losses: [{ id: 'mse' }], steps: 5 }));
    await sizesAtPace(1e-4);
    const drawn: (number | undefined)[] = [];
    store.subscribe(({ results }, before) => {
      if (results.fields === before.results.fields) return;
      drawn.push(results.evaluated?.data.edits?.moved?.[0][2]);
    });
    // The hand moves on within the time of a grid.
    for (let move = 1; move <= 40; move++) {
      edit((chosen) => moveSample(chosen, 3, [3, move]), 'drag');
      await Promise.resolve();
      if (move % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const underway = drawn.length;
    await eventually(() => expect(drawn.at(-1)).toBe(40));
    expect(underway).toBeGreaterThan(1);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a! - b!));
  });

  test('what is not like a range that is soon there does not wait for it', async () => {
    store.getState().open(parseExperiment({ data: { id: 'line' }, losses: [{ id: 'mse' }], steps: 5 }));
    await sizesAtPace(1e-4);
    const drawn: (string | undefined)[] = [];
    store.subscribe(({ results }, before) => {
      if (results.fields !== before.results.fields) drawn.push(drawnTerrain());
    });
    edit((chosen) => moveSample(chosen, 3, [3, 8]), 'drag');
    edit((chosen) => chooseTerrain(chosen, 'booth'));
    await eventually(() => expect(drawnTerrain()).toBe('booth'));
    expect([...new Set(drawn)]).toEqual(['booth']);
  });

  test('a view that can show it gets a grid of 513', async () => {
    const { worker } = fakeWorker();
    edit((chosen) => chooseTerrain(chosen, 'booth'));
    stop = startEvaluating(withPool(new Pool(() => worker, 1)), () => 513);
    await eventually(() => expect(store.getState().results.fields[0]?.size).toBe(513));
  });

  test('a worker that is blocked holds up nothing that is asked later, and its late answers are not applied', async () => {
    const [blocked, free] = [fakeWorker(true), fakeWorker()];
    const workers = [blocked.worker, free.worker];
    stop = startEvaluating(withPool(new Pool(() => workers.shift()!, 2)), () => 257);
    const arrived = evaluatedTerrains();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(drawnTerrain()).toBeUndefined();
    edit((chosen) => chooseTerrain(chosen, 'booth'));
    await finest();
    blocked.letGo();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(drawnTerrain()).toBe('booth');
    expect(new Set(arrived)).toEqual(new Set(['booth']));
  });

  test('of many edits in a row only the last one is drawn in full', async () => {
    const { worker } = fakeWorker();
    stop = startEvaluating(withPool(new Pool(() => worker, 1)), () => 257);
    const arrived = evaluatedTerrains();
    for (const id of ['booth', 'matyas', 'beale', 'himmelblau']) edit((chosen) => chooseTerrain(chosen, id));
    await finest();
    expect(new Set(arrived)).toEqual(new Set(['himmelblau']));
  });

  test('a loss that is added or taken away leaves the others as they are', async () => {
    const { worker } = fakeWorker();
    const evaluateRows = vi.spyOn(worker.api, 'evaluateRows' as never) as unknown as Mock<
      (typeof api)['evaluateRows']
    >;
    store.getState().open(parseExperiment({ losses: [{ id: 'crossEntropy' }] }));
    stop = startEvaluating(withPool(new Pool(() => worker, 1)), () => 65);
    await fields(1);
    const [first] = store.getState().results.fields;
    evaluateRows.mockClear();
    edit((chosen) => toggleLoss(chosen, 'hinge'));
    await fields(2);
    const [kept, hinge] = store.getState().results.fields;
    expect(kept).toBe(first);
    expect(new Set(evaluateRows.mock.calls.map(([{ loss }]) => loss))).toEqual(new Set([1]));
    evaluateRows.mockClear();
    edit((chosen) => toggleLoss(chosen, 'crossEntropy'));
    expect(store.getState().results.fields).toEqual([hinge]);
    expect(evaluateRows).not.toHaveBeenCalled();
  });

  test('the ranges of several losses come together, none without the others', async () => {
    const { worker } = fakeWorker();
    const missing: number[] = [];
    store.subscribe(({ results }) =>
      missing.push(results.fields.filter((field) => !field || field.domain === undefined).length),
    );
    store.getState().open(parseExperiment({ losses: [{ id: 'crossEntropy' }, { id: 'hinge' }] }));
    stop = startEvaluating(withPool(new Pool(() => worker, 1)), () => 65);
    await fields(2);
    expect(new Set(missing)).toEqual(new Set([0]));
  });

  test('of grids that come together the longest is begun first', async () => {
    const losses = ['brier', 'hinge', 'crossEntropy'].map((id) => ({ id }));
    const paces = [2e-4, 1e-4, 3e-4];
    store.getState().open(parseExperiment({ losses, steps: 5 }));
    const { worker } = fakeWorker();
    const order: string[] = [];
    const timed = async (request: Parameters<typeof api.evaluateRows>[0]) => {
      order.push(`${request.size} ${request.loss}`);
      const tile = await worker.api.evaluateRows(request);
      return { ...tile, time: paces[request.loss] * tile.heights.length };
    };
    const pool = new Pool(() => ({ ...worker, api: { ...worker.api, evaluateRows: timed } as never }), 1);
    stop = startEvaluating(withPool(pool), () => 65);
    await fields(3);
    const firstAsked = [...new Set(order.filter((asked) => asked.startsWith('65')))];
    expect(firstAsked).toEqual(['65 2', '65 0', '65 1']);
  });

  test('a change of view asks nobody', async () => {
    const { worker } = fakeWorker();
    stop = startEvaluating(withPool(new Pool(() => worker, 1)), () => 257);
    await finest();
    const before = store.getState().results;
    edit((chosen) => changeView(chosen, { height: 'rank' }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(store.getState().results).toBe(before);
  });

  test('an api that fails is told, not swallowed', async () => {
    const { worker } = fakeWorker();
    const failing = {
      ...worker,
      api: { ...worker.api, evaluateRows: () => Promise.reject(new Error('no luck')) },
    };
    stop = startEvaluating(withPool(new Pool(() => failing as unknown as PoolWorker, 1)), () => 257);
    await eventually(() =>
      expect(store.getState().results.failures['the surface']?.reason).toMatch(/no luck/),
    );
  });
});
