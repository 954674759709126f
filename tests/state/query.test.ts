import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { startQuery, type Query } from '../../src/state/query';
import { Pool, type PoolWorker } from '../../workers/pool';
import { eventually } from '../eventually';
import { answerTo, reset, setAnswer, store, withPool } from '../massif';

let stop = (): void => {};
beforeEach(() => reset());
afterEach(() => stop());

const worker = { api: {}, terminate: () => {}, onDeath: () => {} } as unknown as PoolWorker;
const point = (a: number) => store.getState().setCursor({ pointer: [a, 0] });

/** Asks for the first coordinate of the pointer; `let go` answers the oldest question that waits. */
function asking(policy: Query<void>['policy']) {
  const waiting: { place: number; settle: (error?: Error) => void }[] = [];
  const got: number[] = [];
  const resets = vi.fn();
  const query: Query<void> = {
    name: 'the place',
    policy,
    urgency: 'urgent',
    unanswered: undefined,
    about: () => ({
      key: () => store.getState().cursor.pointer?.join(),
      async answer(ask) {
        const place = store.getState().cursor.pointer![0];
        await ask(
          () =>
            new Promise<void>((resolve, reject) => {
              waiting.push({ place, settle: (error) => (error ? reject(error) : resolve()) });
            }),
        );
        got.push(place);
      },
      reset: resets,
    }),
  };
  stop = startQuery(withPool(new Pool(() => worker, 8)), query);
  const settle = async (error?: Error) => {
    await eventually(() => expect(waiting.length).toBeGreaterThan(0));
    waiting.shift()!.settle(error);
    await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { waiting, got, resets, settle };
}

test('an answer is known by its query alone, and taken away when nothing is asked', async () => {
  const [place, other] = [1, 2].map((times): Query<number | undefined> => ({
    name: `${times} times the place`,
    policy: 'latest',
    urgency: 'urgent',
    unanswered: undefined,
    about: (_, put) => ({
      key: () => store.getState().cursor.pointer?.join(),
      answer: async (ask) => {
        const [a] = store.getState().cursor.pointer!;
        put(await ask(() => Promise.resolve(times * a)));
      },
    }),
  }));
  const pool = new Pool(() => worker, 1);
  const stops = [place, other].map((query) => startQuery(withPool(pool), query));
  stop = () => stops.forEach((end) => end());
  expect([answerTo(place), answerTo(other)]).toEqual([undefined, undefined]);
  point(7);
  await eventually(() => expect([answerTo(place), answerTo(other)]).toEqual([7, 14]));
  const { answers } = store.getState();
  setAnswer(place, 7);
  expect(store.getState().answers).toBe(answers);
  store.getState().setCursor({ pointer: undefined });
  expect([answerTo(place), answerTo(other)]).toEqual([undefined, undefined]);
});

test('latest: the question under way is answered, then the newest, and none between', async () => {
  const { waiting, got, settle } = asking('latest');
  for (const place of [1, 2, 3]) point(place);
  expect(waiting.map(({ place }) => place)).toEqual([1]);
  await settle();
  await settle();
  expect(got).toEqual([1, 3]);
  point(3);
  expect(waiting).toEqual([]);
});

test('latest: an answer that comes after nothing is asked any more is taken away', async () => {
  const { resets, settle } = asking('latest');
  point(1);
  store.getState().setCursor({ pointer: undefined });
  const before = resets.mock.calls.length;
  await settle();
  expect(resets.mock.calls.length).toBe(before + 1);
});

test('restart: another question ends the one before, and waits for rest', async () => {
  const { waiting, got, settle } = asking({ restartAfter: 5 });
  point(1);
  await eventually(() => expect(waiting.length).toBe(1));
  for (const place of [2, 3]) point(place);
  await eventually(() => expect(waiting.length).toBe(2));
  await settle();
  await settle();
  expect(got).toEqual([3]);
});

test('what fails is asked once more; what fails again is told by its name until it is answered', async () => {
  const { got, settle } = asking('latest');
  const failures = () =>
    Object.entries(store.getState().results.failures).map(([what, { reason }]) => `${what}: ${reason}`);
  point(1);
  await settle(new Error('no luck'));
  expect(failures()).toEqual([]);
  await settle();
  expect(got).toEqual([1]);
  point(2);
  await settle(new Error('no luck'));
  await settle(new Error('no luck'));
  expect(failures()).toEqual(['the place: no luck']);
  store.getState().open(parseExperiment({}));
  point(4);
  await settle();
  expect(failures()).toEqual([]);
});

test('what failed is asked anew when that is asked for', async () => {
  const { got, settle } = asking('latest');
  point(1);
  await settle(new Error('no luck'));
  await settle(new Error('no luck'));
  store.getState().results.failures['the place'].again();
  expect(store.getState().results.failures).toEqual({});
  await settle();
  expect(got).toEqual([1]);
});
