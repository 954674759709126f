import type { Remote } from 'comlink';
import type { Api } from '../../workers/api';
import type { Urgency } from '../../workers/pool';
import type { Answerable } from './answers';
import { tried } from './failures';
import { oneAtATime } from './oneAtATime';
import type { Instance } from './instance';

/** Gives a job to a worker; the signal says when nobody waits for it any more. */
export type Ask = <Answer>(
  job: (api: Remote<Api>, signal: AbortSignal) => Promise<Answer>,
) => Promise<Answer>;

/** Something that is asked of the workers whenever what it depends on changes; its answers are known by it. */
export interface Query<Answer> extends Answerable<Answer> {
  /** What is asked for, as a sentence says it: "the curvature". */
  readonly name: string;
  /**
   * Latest: a question is answered to its end, and the newest comes next, for what follows the hand. Restart: another
   * question ends the one before, and begins so many milliseconds after the last change.
   */
  readonly policy: 'latest' | { readonly restartAfter: number };
  readonly urgency: Urgency;
  /** How it is asked about one Massif, and how what is found is put where it is read. */
  about(massif: Instance, put: (answer: Answer) => void): Question;
}

/** A query about one Massif. */
export interface Question {
  /** Equal for equal questions; undefined while nothing is asked. */
  key(): string | undefined;
  /** Asks the present question and puts the answers; the signal says when nobody waits any more. */
  answer(ask: Ask, signal: AbortSignal): Promise<void>;
  /** Takes away what no longer holds: all of it, unless said. */
  reset?(): void;
}

/** Keeps the answers of a query those of the present question, until it is ended. */
export function startQuery<Answer>(massif: Instance, query: Query<Answer>): () => void {
  const { pool, store, screen, training } = massif;
  const { name, policy, urgency, unanswered } = query;
  const put = (answer: Answer) => store.getState().setAnswer(query, answer);
  const question = query.about(massif, put);
  const reset = question.reset ?? (() => put(unanswered));
  let asked: string | undefined;
  let asking = new AbortController();

  const answer = async (): Promise<void> => {
    const { signal } = asking;
    await tried(
      store,
      name,
      () => question.answer((job) => pool.run((api) => job(api, signal), signal, urgency), signal),
      signal,
    );
    if (!signal.aborted && question.key() === undefined) reset();
  };
  const answerLatest = oneAtATime(answer);

  const follow = () => {
    const key = question.key();
    if (key === asked) return;
    asked = key;
    if (policy === 'latest') {
      if (key === undefined) reset();
      else void answerLatest();
      return;
    }
    asking.abort();
    asking = new AbortController();
    reset();
    if (key !== undefined) pool.later(() => void answer(), policy.restartAfter, asking.signal);
  };

  follow();
  const unsubscribe = [store, screen, training].map((part) => part.subscribe(follow));
  return () => {
    unsubscribe.forEach((stop) => stop());
    asking.abort();
  };
}
