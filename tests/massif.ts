import { answerAmong, type Answerable } from '../src/state/answers';
import type { Massif } from '../src/state/massif';
import { createPlayback } from '../src/state/playback';
import { createScreenStore } from '../src/state/screen';
import { createExplorerStore } from '../src/state/store';
import { createDraftStore } from '../src/state/tableDraft';
import { createTrainingStore } from '../src/state/trainingState';
import { parseExperiment } from '../src/core/experiment/parse/parse';
import { Pool } from '../workers/pool';

/*
 * A Massif that does nothing by itself: a test starts the parts that it is about.
 */

export const store = createExplorerStore(parseExperiment({}));
export const screen = createScreenStore();
export const training = createTrainingStore();
export const draft = createDraftStore();
export const playback = createPlayback(store);
export const { edit } = store.getState();

/** What a query has found. */
export const answerTo = <Answer>(query: Answerable<Answer>): Answer =>
  answerAmong(store.getState().answers, query);
/** Puts what a worker would have answered. */
export const { setAnswer } = store.getState();

const parts = [store, screen, training, draft].map((part) => [part, part.getState()] as const);

/** The same Massif with these workers. */
export function withPool(pool: Pool): Massif {
  const trainer = { cancel: () => {}, restart: () => {} };
  return {
    pool,
    store,
    screen,
    training,
    draft,
    playback,
    edit,
    trainer,
    dispose: () => {},
  };
}

/** Without any worker. */
export const massif = withPool(
  new Pool(() => {
    throw new Error('nobody works here');
  }, 0),
);

/** As it was at first. */
export function reset(): void {
  for (const [part, first] of parts) (part.setState as (state: unknown, replaces: true) => void)(first, true);
}
