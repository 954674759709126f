import type { Remote } from 'comlink';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse';
import { actions } from '../../src/state/actions';
import { startEvaluating } from '../../src/state/evaluate';
import { useMassif } from '../../src/state/store';
import { api, type Api } from '../../workers/api';
import { Pool, type PoolWorker } from '../../workers/pool';

/** A worker that answers in a later turn, or keeps its answers back until it is let go. */
function fakeWorker(isBlocked = false) {
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
      survey: answering(api.survey),
      walk: answering(api.walk),
      read: answering(api.read),
    } as unknown as Remote<Api>,
    terminate: () => {},
    onDeath: () => {},
  };
  return { worker, letGo };
}

const firstState = useMassif.getState();
let stop: (() => void) | undefined;

beforeEach(() => {
  useMassif.setState(firstState, true);
  useMassif.getState().open(parseExperiment({ subject: { terrain: { id: 'saddle' } }, steps: 5 }));
});
afterEach(() => stop?.());

const finest = () => vi.waitFor(() => expect(useMassif.getState().results.fields[0]?.size).toBe(257), 5000);
const drawnTerrain = () => useMassif.getState().results.surveyed?.subject.terrain?.id;

/** Every experiment whose fields came into the store, in order. */
function surveyedTerrains(): string[] {
  const ids: string[] = [];
  useMassif.subscribe(({ results }, before) => {
    const id = results.surveyed?.subject.terrain?.id;
    if (results.fields !== before.results.fields && id) ids.push(id);
  });
  return ids;
}

describe('evaluating', () => {
  test('brings coarse grids first and walks every walker', async () => {
    const { worker } = fakeWorker();
    const sizes: (number | undefined)[] = [];
    useMassif.subscribe(({ results }) => sizes.push(results.fields[0]?.size));
    stop = startEvaluating(new Pool(() => worker, 1));
    await finest();
    expect([...new Set(sizes.filter(Boolean))]).toEqual([33, 65, 129, 257]);
    await vi.waitFor(() => expect(useMassif.getState().results.trails[0]).toHaveLength(3));
  });

  test('a view that can show it gets a grid of 513', async () => {
    const { worker } = fakeWorker();
    actions.chooseTerrain('booth');
    stop = startEvaluating(new Pool(() => worker, 1), () => 513);
    await vi.waitFor(() => expect(useMassif.getState().results.fields[0]?.size).toBe(513), {
      timeout: 20_000,
    });
  });

  test('a worker that is blocked holds up nothing that is asked later, and its late answers are not applied', async () => {
    const [blocked, free] = [fakeWorker(true), fakeWorker()];
    const workers = [blocked.worker, free.worker];
    stop = startEvaluating(new Pool(() => workers.shift()!, 2));
    const arrived = surveyedTerrains();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(drawnTerrain()).toBeUndefined();
    actions.chooseTerrain('booth');
    await finest();
    blocked.letGo();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(drawnTerrain()).toBe('booth');
    expect(new Set(arrived)).toEqual(new Set(['booth']));
  });

  test('of many edits in a row only the last one is drawn in full', async () => {
    const { worker } = fakeWorker();
    stop = startEvaluating(new Pool(() => worker, 1));
    const arrived = surveyedTerrains();
    for (const id of ['booth', 'matyas', 'beale', 'himmelblau']) actions.chooseTerrain(id);
    await finest();
    expect(arrived).toEqual(['himmelblau', 'himmelblau', 'himmelblau', 'himmelblau']);
  });

  test('a change of view asks nobody', async () => {
    const { worker } = fakeWorker();
    stop = startEvaluating(new Pool(() => worker, 1));
    await finest();
    const before = useMassif.getState().results;
    actions.changeView({ height: 'rank' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(useMassif.getState().results).toBe(before);
  });

  test('an api that fails is told, not swallowed', async () => {
    const { worker } = fakeWorker();
    const failing = { ...worker, api: { ...worker.api, survey: () => Promise.reject(new Error('no luck')) } };
    stop = startEvaluating(new Pool(() => failing as unknown as PoolWorker, 1));
    await vi.waitFor(() => expect(useMassif.getState().results.failure).toMatch(/no luck/));
  });
});
