import type { Remote } from 'comlink';
import type { Api } from './api';

/** A worker of any kind: its api, a way to end it, and word of its death. */
export interface PoolWorker {
  readonly api: Remote<Api>;
  terminate(): void;
  /** Called when the worker can no longer answer. */
  onDeath(listener: () => void): void;
  /** Resolves as soon as it hears, at once unless it computes; without this it counts as hearing. */
  hears?(): Promise<void>;
}

/** How many workers there are of those that were wanted; none where the page computes by itself. */
export interface Strength {
  readonly workers: number;
  readonly wanted: number;
}

/** Urgent jobs go before those that wait; they are for what is under the visitor's hand. */
export type Urgency = 'urgent' | 'patient';

interface Job {
  readonly run: (api: Remote<Api>) => Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal;
  readonly urgency: Urgency;
  tries: number;
}

const mostTries = 2;
/** A worker that still computes for nobody after this time is replaced, in milliseconds. */
const grace = 500;
/** So many seconds a worker may not hear: its script may be long in coming, later it hears between two jobs. */
const silence = { atBirth: 10, later: 3 };

/**
 * Workers that take jobs one at a time, first come first served, urgent ones before the others. An aborted job is dropped
 * when it waits and its answer is ignored when it runs; a worker that dies, that does not hear or that is not done with an
 * aborted job soon is replaced, and a job that nobody aborted is tried once more. A worker that never was alive leaves its
 * place empty; when no place is left, what stands in for all takes over.
 */
export class Pool {
  /** Urgent jobs before patient ones, each in the order in which they came. */
  private waiting: Job[] = [];
  private readonly toCome = new Set<ReturnType<typeof setTimeout>>();
  private readonly watched = new WeakSet<AbortSignal>();
  private readonly broadcasts = new Set<(api: Remote<Api>) => Promise<void>>();
  /** Every living worker with the job that it holds. */
  private readonly workers = new Map<PoolWorker, Job | undefined>();
  private readonly heard = new WeakSet<PoolWorker>();
  private places: number;
  private isReplaced = false;
  private readonly strengthListeners = new Set<(strength: Strength) => void>();

  constructor(
    private readonly create: () => PoolWorker,
    private readonly wanted: number,
    private readonly standIn?: () => PoolWorker,
  ) {
    this.places = wanted;
    for (let index = 0; index < wanted; index++) this.spawn();
  }

  /** How many jobs run at the same time. */
  get size(): number {
    return this.places;
  }

  /** Tells now, and whenever places were lost, how many workers there are, until it is ended. */
  watchStrength(listener: (strength: Strength) => void): () => void {
    this.strengthListeners.add(listener);
    listener(this.strength);
    return () => this.strengthListeners.delete(listener);
  }

  private get strength(): Strength {
    return { workers: this.isReplaced ? 0 : this.places, wanted: this.wanted };
  }

  /** Whether nothing waits, runs or is to come. */
  get isIdle(): boolean {
    const isBusy = [...this.workers.values()].some((job) => job !== undefined);
    return !isBusy && this.waiting.length === 0 && this.toCome.size === 0;
  }

  /** Calls back after so many milliseconds, to ask for a job then; not when the signal aborts first. */
  later(ask: () => void, milliseconds: number, signal: AbortSignal): void {
    const end = () => {
      clearTimeout(timer);
      this.toCome.delete(timer);
    };
    const timer = setTimeout(() => {
      end();
      ask();
    }, milliseconds);
    this.toCome.add(timer);
    signal.addEventListener('abort', end, { once: true });
  }

  /** Tells every worker something before its next job, also those that are spawned until it is ended. */
  broadcast(word: (api: Remote<Api>) => Promise<void>): () => void {
    this.broadcasts.add(word);
    this.each(word);
    return () => this.broadcasts.delete(word);
  }

  /** Tells every living worker something before its next job. */
  each(word: (api: Remote<Api>) => Promise<void>): void {
    for (const { api } of this.workers.keys()) void word(api);
  }

  /** Rejects with an AbortError when the signal aborts first. */
  run<Result>(
    run: (api: Remote<Api>) => Promise<Result>,
    signal: AbortSignal,
    urgency: Urgency = 'patient',
  ): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (signal.aborted) {
        reject(abortError());
        return;
      }
      const job: Job = { run, resolve: resolve as Job['resolve'], reject, signal, urgency, tries: 0 };
      this.watch(signal);
      const patient = this.waiting.findIndex((other) => other.urgency === 'patient');
      if (urgency === 'patient' || patient < 0) this.waiting.push(job);
      else this.waiting.splice(patient, 0, job);
      this.assign();
    });
  }

  /** Ends all workers; jobs that wait or run are rejected. */
  dispose(): void {
    const jobs = [...this.workers.values(), ...this.waiting.splice(0)];
    for (const worker of this.workers.keys()) worker.terminate();
    this.workers.clear();
    for (const job of jobs) job?.reject(abortError());
  }

  /** Undefined where none can be made: its place is lost. */
  private spawn(): PoolWorker | undefined {
    let worker: PoolWorker;
    try {
      worker = (this.isReplaced ? this.standIn! : this.create)();
    } catch {
      this.losePlace();
      return undefined;
    }
    this.workers.set(worker, undefined);
    worker.onDeath(() => this.replace(worker));
    if (!worker.hears) this.heard.add(worker);
    void this.listenTo(worker);
    for (const word of this.broadcasts) void word(worker.api);
    return worker;
  }

  /** Replaces a worker that does not hear. Time in which the page itself stood still is one pulse, however long. */
  private async listenTo(worker: PoolWorker): Promise<void> {
    if (!worker.hears) return;
    const most = this.heard.has(worker) ? silence.later : silence.atBirth;
    let pulses = 0;
    const pulse = setInterval(() => {
      pulses += 1;
      if (pulses > most) this.replace(worker);
      if (!this.workers.has(worker)) clearInterval(pulse);
    }, 1000);
    await worker.hears().catch(() => {});
    clearInterval(pulse);
    this.heard.add(worker);
  }

  private losePlace(): void {
    this.places -= 1;
    if (this.places === 0 && this.standIn && !this.isReplaced) {
      this.isReplaced = true;
      this.places = 1;
    }
    for (const listener of this.strengthListeners) listener(this.strength);
  }

  private replace(worker: PoolWorker): void {
    if (!this.workers.has(worker)) return;
    const job = this.workers.get(worker);
    this.workers.delete(worker);
    worker.terminate();
    const wasAlive = this.heard.has(worker);
    if (job && (job.tries < mostTries || !wasAlive) && !job.signal.aborted) this.waiting.unshift(job);
    else job?.reject(new Error('a worker died twice over the same job'));
    if (!wasAlive) this.losePlace();
    this.assign();
  }

  /** One listener a signal, however many jobs it stands for. */
  private watch(signal: AbortSignal): void {
    if (this.watched.has(signal)) return;
    this.watched.add(signal);
    signal.addEventListener('abort', () => this.drop(signal), { once: true });
  }

  private drop(signal: AbortSignal): void {
    const dropped = [...this.waiting, ...this.workers.values()].filter((job) => job?.signal === signal);
    this.waiting = this.waiting.filter((job) => job.signal !== signal);
    for (const job of dropped) job?.reject(abortError());
    for (const [worker, job] of this.workers) if (job?.signal === signal) this.endLater(worker, job);
  }

  /** Unless it is done with an aborted job by then; one whose script is still to come has not begun. */
  private endLater(worker: PoolWorker, job: Job): void {
    setTimeout(() => {
      if (this.workers.get(worker) !== job) return;
      if (this.heard.has(worker)) this.replace(worker);
      else this.endLater(worker, job);
    }, grace);
  }

  /** A dead worker is replaced when a job needs it, so that one that cannot start is not started for ever. */
  private assign(): void {
    while (this.waiting.length > 0) {
      const idle = [...this.workers].find(([, held]) => !held)?.[0];
      if (!idle && this.workers.size >= this.places) break;
      const worker = idle ?? this.spawn();
      if (worker) void this.work(worker, this.waiting.shift()!);
    }
    if (this.places > 0 || this.wanted === 0) return;
    for (const job of this.waiting.splice(0)) job.reject(new Error('no worker could be started'));
  }

  private async work(worker: PoolWorker, job: Job): Promise<void> {
    this.workers.set(worker, job);
    job.tries += 1;
    void this.listenTo(worker);
    let settle: () => void;
    try {
      const result = await job.run(worker.api);
      settle = () => job.resolve(result);
    } catch (reason) {
      settle = () => job.reject(reason);
    }
    // A replaced worker answers no more; its job has gone to another.
    if (this.workers.get(worker) !== job) return;
    settle();
    this.workers.set(worker, undefined);
    this.assign();
  }
}

function abortError(): DOMException {
  return new DOMException('The job was cancelled.', 'AbortError');
}
