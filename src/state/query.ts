import type { Remote } from 'comlink';
import type { Api } from '../../workers/api';
import type { Urgency } from '../../workers/pool';
import { tried } from './failures';
import { oneAtATime } from './oneAtATime';
import type { Instance } from './instance';

/** Gives a job to a worker; the signal says when nobody waits for it any more. */
export type Ask = <Answer>(
  job: (api: Remote<Api>, signal: AbortSignal) => Promise<Answer>,
) => Promise<Answer>;

/** Something that is asked of the workers whenever what it depends on changes. */
export interface Query {
  /** What is asked for, as a sentence says it: "the curvature". */
  readonly name: string;
  /** Equal for equal questions; undefined while nothing is asked. */
  key(): string | undefined;
  /** Asks the present question and puts the answers where they are shown. */
  answer(ask: Ask): Promise<void>;
  /** Takes away answers that no longer hold. */
  reset(): void;
  /**
   * Latest: a question is answered to its end, and the newest comes next, for what follows the hand. Restart: another
   * question ends the one before, and begins so many milliseconds after the last change.
   */
  readonly policy: 'latest' | { readonly restartAfter: number };
  readonly urgency: Urgency;
}

/** A query about one Massif. */
export type QueryOf = (massif: Instance) => Query;

/** Keeps the answers of a query those of the present question, until it is ended. */
export function startQuery(massif: Instance, queryOf: QueryOf): () => void {
  const { pool, store, screen, training } = massif;
  const query = queryOf(massif);
  const { name, policy, urgency } = query;
  let asked: string | undefined;
  let asking = new AbortController();

  const answer = async (): Promise<void> => {
    const { signal } = asking;
    await tried(
      store,
      name,
      () => query.answer((job) => pool.run((api) => job(api, signal), signal, urgency)),
      signal,
    );
    if (!signal.aborted && query.key() === undefined) query.reset();
  };
  const answerLatest = oneAtATime(answer);

  const follow = () => {
    const key = query.key();
    if (key === asked) return;
    asked = key;
    if (policy === 'latest') {
      if (key === undefined) query.reset();
      else void answerLatest();
      return;
    }
    asking.abort();
    asking = new AbortController();
    query.reset();
    if (key !== undefined) pool.later(() => void answer(), policy.restartAfter, asking.signal);
  };

  follow();
  const unsubscribe = [store, screen, training].map((part) => part.subscribe(follow));
  return () => {
    unsubscribe.forEach((stop) => stop());
    asking.abort();
  };
}
