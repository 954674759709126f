import type { Remote } from 'comlink';
import type { Api } from './api';

/** A worker of any kind: its api, a way to end it, and word of its death. */
export interface PoolWorker {
  readonly api: Remote<Api>;
  terminate(): void;
  onDeath(listener: () => void): void;
}

interface Job {
  readonly run: (api: Remote<Api>) => Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal;
  tries: number;
}

const mostTries = 2;

/**
 * Workers that take jobs one at a time, first come first served. An aborted job is dropped when it waits and its
 * answer is ignored when it runs; a worker that dies is replaced and its job is tried once more.
 */
export class Pool {
  private readonly waiting: Job[] = [];
  private readonly idle: PoolWorker[] = [];
  private readonly workers = new Set<PoolWorker>();

  constructor(
    private readonly create: () => PoolWorker,
    size: number,
  ) {
    for (let index = 0; index < size; index++) this.hire();
  }

  /** Rejects with an AbortError when the signal aborts first. */
  run<Result>(run: (api: Remote<Api>) => Promise<Result>, signal: AbortSignal): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (signal.aborted) {
        reject(abortError());
        return;
      }
      const job: Job = { run, resolve: resolve as Job['resolve'], reject, signal, tries: 0 };
      signal.addEventListener('abort', () => this.drop(job), { once: true });
      this.waiting.push(job);
      this.next();
    });
  }

  dispose(): void {
    for (const worker of this.workers) worker.terminate();
    this.workers.clear();
    this.idle.length = 0;
    for (const job of this.waiting.splice(0)) job.reject(abortError());
  }

  private hire(): void {
    const worker = this.create();
    this.workers.add(worker);
    this.idle.push(worker);
  }

  private drop(job: Job): void {
    const index = this.waiting.indexOf(job);
    if (index >= 0) this.waiting.splice(index, 1);
    job.reject(abortError());
  }

  private next(): void {
    while (this.idle.length > 0 && this.waiting.length > 0)
      void this.work(this.idle.pop()!, this.waiting.shift()!);
  }

  private async work(worker: PoolWorker, job: Job): Promise<void> {
    job.tries += 1;
    const death = new Promise<'dead'>((resolve) => worker.onDeath(() => resolve('dead')));
    const answer = job.run(worker.api).then(
      (result) => () => job.resolve(result),
      (reason: unknown) => () => job.reject(reason),
    );
    const outcome = await Promise.race([answer, death]);
    if (!this.workers.has(worker)) return;
    if (outcome === 'dead') this.replace(worker, job);
    else {
      this.idle.push(worker);
      if (!job.signal.aborted) outcome();
    }
    this.next();
  }

  private replace(worker: PoolWorker, job: Job): void {
    this.workers.delete(worker);
    worker.terminate();
    this.hire();
    if (job.signal.aborted) return;
    if (job.tries < mostTries) this.waiting.unshift(job);
    else job.reject(new Error('a worker died twice over the same job'));
  }
}

function abortError(): DOMException {
  return new DOMException('The job was cancelled.', 'AbortError');
}
