import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Remote } from 'comlink';
import type { Api } from '../../workers/api';
import { Pool, type PoolWorker } from '../../workers/pool';

/** Workers that are told when to answer and when to die. */
function fakes(size: number) {
  const spawned: { number: number; ended: boolean; die: () => void; api: Remote<Api> }[] = [];
  const create = (): PoolWorker => {
    const fake = {
      number: spawned.length,
      ended: false,
      die: () => {},
      api: { number: spawned.length } as unknown as Remote<Api>,
    };
    spawned.push(fake);
    return {
      api: fake.api,
      terminate: () => (fake.ended = true),
      onDeath: (listener) => (fake.die = listener),
    };
  };
  return { spawned, pool: new Pool(create, size) };
}

/** A job that is answered from outside; `ran` are the workers that it ran on. */
function job<Result>() {
  const ran: number[] = [];
  const answers: { resolve: (result: Result) => void; reject: (reason: unknown) => void }[] = [];
  const run = (api: Remote<Api>) => {
    ran.push((api as unknown as { number: number }).number);
    return new Promise<Result>((resolve, reject) => answers.push({ resolve, reject }));
  };
  return { run, ran, answers };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const never = () => new AbortController().signal;
const instant = (api: Remote<Api>) => Promise.resolve((api as unknown as { number: number }).number);

describe('a pool', () => {
  test('gives each worker one job at a time, first come first served', async () => {
    const { pool } = fakes(2);
    const jobs = ['a', 'b', 'c', 'd'].map(() => job<string>());
    const results = jobs.map(({ run }) => pool.run(run, never()));
    expect(jobs.map(({ ran }) => ran.length)).toEqual([1, 1, 0, 0]);
    jobs[1].answers[0].resolve('b');
    expect(await results[1]).toBe('b');
    await settled();
    expect(jobs.map(({ ran }) => ran.length)).toEqual([1, 1, 1, 0]);
    jobs[0].answers[0].resolve('a');
    jobs[2].answers[0].resolve('c');
    await settled();
    jobs[3].answers[0].resolve('d');
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is idle when nothing waits, runs or is to come', async () => {
    vi.useFakeTimers();
    try {
      const { pool } = fakes(1);
      expect(pool.isIdle).toBe(true);
      const [asked, aborted] = [vi.fn(), vi.fn()];
      const { run, answers } = job<string>();
      const ending = new AbortController();
      pool.later(() => asked(pool.run(run, never())), 1000, never());
      pool.later(aborted, 2000, ending.signal);
      await vi.advanceTimersByTimeAsync(999);
      expect([asked.mock.calls.length, pool.isIdle]).toEqual([0, false]);
      ending.abort();
      await vi.advanceTimersByTimeAsync(1);
      expect([asked.mock.calls.length, pool.isIdle]).toEqual([1, false]);
      answers[0].resolve('done');
      await vi.advanceTimersByTimeAsync(0);
      expect(pool.isIdle).toBe(true);
      await vi.advanceTimersByTimeAsync(5000);
      expect(aborted).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('puts urgent jobs before those that wait', async () => {
    const { pool } = fakes(1);
    const order: string[] = [];
    const first = job<void>();
    const running = pool.run(first.run, never());
    const note = (name: string) => async () => void order.push(name);
    const others = [
      pool.run(note('patient'), never()),
      pool.run(note('urgent'), never(), 'urgent'),
      pool.run(note('patient, later'), never()),
      pool.run(note('urgent, later'), never(), 'urgent'),
    ];
    first.answers[0].resolve();
    await Promise.all([running, ...others]);
    expect(order).toEqual(['urgent', 'urgent, later', 'patient', 'patient, later']);
  });

  test('hands on what a job throws, now or later, and goes on', async () => {
    const { pool } = fakes(1);
    await expect(pool.run(() => Promise.reject(new Error('later')), never())).rejects.toThrow('later');
    await expect(
      pool.run(() => {
        throw new Error('now');
      }, never()),
    ).rejects.toThrow('now');
    expect(await pool.run(instant, never())).toBe(0);
  });
});

describe('an aborted job', () => {
  test('is refused at once when it comes too late', async () => {
    const { pool } = fakes(1);
    const { run, ran } = job();
    await expect(pool.run(run, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(ran).toEqual([]);
  });

  test('is dropped while it waits', async () => {
    const { pool } = fakes(1);
    const [busy, dropped] = [job<string>(), job<string>()];
    const controller = new AbortController();
    const running = pool.run(busy.run, never());
    const waiting = pool.run(dropped.run, controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    busy.answers[0].resolve('done');
    expect(await running).toBe('done');
    await settled();
    expect(dropped.ran).toEqual([]);
  });

  test('is not listened to while it runs, and its worker takes the next one when it is through', async () => {
    const { pool, spawned } = fakes(1);
    const [running, next] = [job<string>(), job<string>()];
    const controller = new AbortController();
    const answer = pool.run(running.run, controller.signal);
    const later = pool.run(next.run, never());
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(next.ran).toEqual([]);
    running.answers[0].resolve('too late');
    await settled();
    expect(next.ran).toEqual([0]);
    next.answers[0].resolve('next');
    expect(await later).toBe('next');
    expect(spawned.length).toBe(1);
  });

  test('that goes on computing for nobody costs its worker the place', async () => {
    vi.useFakeTimers();
    try {
      const { pool, spawned } = fakes(1);
      const { run, ran } = job<string>();
      const controller = new AbortController();
      const endless = pool.run(run, controller.signal);
      const later = pool.run(instant, never());
      controller.abort();
      await expect(endless).rejects.toMatchObject({ name: 'AbortError' });
      await vi.advanceTimersByTimeAsync(1000);
      expect(await later).toBe(1);
      expect([spawned[0].ended, ran]).toEqual([true, [0]]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a worker that dies', () => {
  test('while it is busy is replaced, and its job is tried once more', async () => {
    const { pool, spawned } = fakes(1);
    const { run, ran, answers } = job<string>();
    const result = pool.run(run, never());
    spawned[0].die();
    expect([ran, spawned.length, spawned[0].ended]).toEqual([[0, 1], 2, true]);
    answers[0].reject(new Error('from the grave'));
    await settled();
    answers[1].resolve('second try');
    expect(await result).toBe('second try');
  });

  test('twice over the same job rejects it, and others go on', async () => {
    const { pool, spawned } = fakes(1);
    const { run } = job<string>();
    const result = pool.run(run, never());
    spawned[0].die();
    spawned[1].die();
    await expect(result).rejects.toThrow('died twice');
    expect(await pool.run(instant, never())).toBe(2);
  });

  test('while it is idle does not swallow the next job', async () => {
    const { pool, spawned } = fakes(2);
    spawned[1].die();
    spawned[0].die();
    spawned[0].die();
    const numbers = await Promise.all([pool.run(instant, never()), pool.run(instant, never())]);
    expect(numbers.every((number) => number >= 2)).toBe(true);
  });

  test('at birth, again and again, is not spawned for ever', async () => {
    let births = 0;
    const create = (): PoolWorker => {
      births += 1;
      return { api: {} as Remote<Api>, terminate() {}, onDeath: (listener) => setTimeout(listener) };
    };
    const pool = new Pool(create, 1);
    await settled();
    await settled();
    expect(births).toBe(1);
    await expect(pool.run(() => new Promise(() => {}), never())).rejects.toThrow('died twice');
    expect(births).toBe(3);
  });

  test('over an aborted job is replaced, and the job is not tried again', async () => {
    const { pool, spawned } = fakes(1);
    const { run, ran } = job<string>();
    const controller = new AbortController();
    const result = pool.run(run, controller.signal);
    controller.abort();
    spawned[0].die();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(ran).toEqual([0]);
    expect(await pool.run(instant, never())).toBe(1);
  });
});

test('workers that come later are told what was not ended by then', async () => {
  const { pool, spawned } = fakes(1);
  const told: string[] = [];
  const tell = (what: string) =>
    pool.broadcast((api) => instant(api).then((number) => void told.push(`${what} to ${number}`)));
  const stop = tell('one thing');
  tell('another');
  await settled();
  stop();
  spawned[0].die();
  expect(await pool.run(instant, never())).toBe(1);
  expect(told).toEqual(['one thing to 0', 'another to 0', 'another to 1']);
});

test('a pool that is disposed of ends its workers and rejects what waits or runs', async () => {
  const { pool, spawned } = fakes(1);
  const jobs = [job<string>(), job<string>()].map(({ run }) => pool.run(run, never()));
  const outcomes = Promise.allSettled(jobs);
  pool.dispose();
  expect(
    (await outcomes).map((outcome) => outcome.status === 'rejected' && (outcome.reason as Error).name),
  ).toEqual(['AbortError', 'AbortError']);
  expect(spawned.every(({ ended }) => ended)).toBe(true);
  spawned[0].die();
  expect(spawned.length).toBe(1);
});

describe('a worker that says nothing', () => {
  /** Workers that hear when they are told to. */
  function listeners(size: number, standIn?: () => PoolWorker) {
    const spawned: { hear: () => void; ended: boolean; die: () => void }[] = [];
    const create = (): PoolWorker => {
      const number = spawned.length;
      const fake = { hear: () => {}, ended: false, die: () => {}, hears: [] as (() => void)[] };
      fake.hear = () => fake.hears.splice(0).forEach((heard) => heard());
      spawned.push(fake);
      return {
        api: { number } as unknown as Remote<Api>,
        terminate: () => (fake.ended = true),
        onDeath: (listener) => (fake.die = listener),
        hears: () => new Promise((resolve) => fake.hears.push(resolve)),
      };
    };
    return { spawned, pool: new Pool(create, size, standIn) };
  }

  /** Seconds as a page lives through them. */
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(1000 * seconds);

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('while a job is given to it is replaced, and the job asked of another', async () => {
    const { pool, spawned } = listeners(1);
    spawned[0].hear();
    await pass(1);
    const { run, ran, answers } = job<string>();
    const result = pool.run(run, never());
    await pass(3);
    expect([ran, spawned[0].ended]).toEqual([[0], false]);
    await pass(2);
    expect([ran, spawned[0].ended]).toEqual([[0, 1], true]);
    spawned[1].hear();
    answers[1].resolve('answered');
    expect(await result).toBe('answered');
  });

  test('because it computes is left alone once it has heard of its job', async () => {
    const { pool, spawned } = listeners(1);
    const { run, ran, answers } = job<string>();
    const result = pool.run(run, never());
    spawned[0].hear();
    await pass(3600);
    answers[0].resolve('after an hour');
    expect(await result).toBe('after an hour');
    expect([ran, spawned.length]).toEqual([[0], 1]);
  });

  test('from its birth on leaves its place empty, and its job goes to another', async () => {
    const { pool, spawned } = listeners(2);
    const [first, second] = [job<string>(), job<string>()];
    const results = [pool.run(first.run, never()), pool.run(second.run, never())];
    spawned[1].hear();
    second.answers[0].resolve('second');
    await pass(12);
    expect([first.ran, pool.size, spawned.length]).toEqual([[0, 1], 1, 2]);
    spawned[1].hear();
    first.answers[1].resolve('first');
    expect(await Promise.all(results)).toEqual(['first', 'second']);
  });

  test('because its script is still to come keeps its place when its job is aborted', async () => {
    const { pool, spawned } = listeners(1);
    const controller = new AbortController();
    const { run } = job<string>();
    const aborted = expect(pool.run(run, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    controller.abort();
    await aborted;
    await pass(5);
    expect([spawned[0].ended, pool.size]).toEqual([false, 1]);
    spawned[0].hear();
    // What it was given before it heard it now computes for nobody.
    await pass(1);
    expect([spawned[0].ended, pool.size]).toEqual([true, 1]);
  });

  test('like all others makes way for what stands in for them', async () => {
    const standIn = () => ({
      api: { number: 99 } as unknown as Remote<Api>,
      terminate: () => {},
      onDeath: () => {},
    });
    const { pool } = listeners(2, standIn);
    const strengths: number[] = [];
    pool.watchStrength(({ workers }) => strengths.push(workers));
    const gone: number[] = [];
    pool.watchStrength(({ workers }) => gone.push(workers))();
    const { run, ran, answers } = job<string>();
    const result = pool.run(run, never());
    await pass(12);
    expect(ran).toEqual([0, 1, 99]);
    answers[2].resolve('by the page');
    expect(await result).toBe('by the page');
    expect([pool.size, strengths, gone]).toEqual([1, [2, 1, 0], [2]]);
  });
});

describe('where workers cannot be made', () => {
  const refuse = (): PoolWorker => {
    throw new Error('no worker');
  };
  const living = (number: number) => (): PoolWorker => ({
    api: { number } as unknown as Remote<Api>,
    terminate: () => {},
    onDeath: () => {},
  });

  test('a pool goes on with those that it has', async () => {
    let made = 0;
    const pool = new Pool(() => (made++ === 0 ? living(7)() : refuse()), 4);
    expect(pool.size).toBe(1);
    expect(await Promise.all([pool.run(instant, never()), pool.run(instant, never())])).toEqual([7, 7]);
  });

  test('and none at all, something stands in for them', async () => {
    const pool = new Pool(refuse, 3, living(9));
    expect([pool.size, await pool.run(instant, never())]).toEqual([1, 9]);
  });

  test('and nothing stands in, jobs are refused', async () => {
    const pool = new Pool(refuse, 2);
    await expect(pool.run(instant, never())).rejects.toThrow('no worker could be started');
  });
});
