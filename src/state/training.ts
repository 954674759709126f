import { proxy } from 'comlink';
import type { Experiment } from '../core/experiment/experiment';
import { planeKey, trainingKey } from '../core/landscape/landscapeKey';
import { Remembered } from '../core/remembering';
import type { TrainingRun } from '../core/training/train';
import { tried } from './failures';
import type { Instance } from './instance';
import { isTrained, type TrainingProgress } from './trainingState';

const remembered = 4;
/** Nothing is said of a training that is there so soon, in milliseconds. */
const patience = 150;

/** What can be done about the training that is under way. */
export interface Trainer {
  /** Ends it, until it is asked for again or something else is to be trained. */
  cancel(): void;
  /** Takes up a training that was cancelled, from its beginning. */
  restart(): void;
  dispose(): void;
}

/** Trains whenever the present plane lies around a point that nobody trained yet. The last few trainings are kept. */
export function createTrainer(massif: Instance): Trainer {
  const { pool, store, training: state } = massif;
  const runs = new Remembered<TrainingRun>(remembered);
  let asked: string | null = null;
  let training = new AbortController();

  const work = async (experiment: Experiment, signal: AbortSignal): Promise<void> => {
    const [runKey, key] = [trainingKey(experiment)!, planeKey(experiment)!];
    // Word of a step may come after the end.
    let isDone = false;
    const tell = (progress: TrainingProgress | undefined) => {
      if (!signal.aborted && !isDone) state.setState({ progress });
    };
    const onStep = (step: number, loss: number) => tell({ step, loss });
    // To make the code of a deep network takes seconds, in which no step is taken.
    const timer = setTimeout(() => state.getState().progress ?? tell({ step: 0 }), patience);
    const { run, plane } = await pool
      .run((api) => api.train(experiment, runs.get(runKey), proxy(onStep)), signal)
      .finally(() => {
        clearTimeout(timer);
        tell(undefined);
        isDone = true;
      });
    runs.set(runKey, run);
    state.setState({ laid: { key, plane } });
  };

  const refresh = (): void => {
    const { experiment } = store.getState();
    const key = planeKey(experiment);
    if (key === asked) return;
    asked = key;
    training.abort();
    training = new AbortController();
    state.setState({ progress: undefined, isCancelled: false });
    const { signal } = training;
    if (!isTrained(massif, experiment))
      void tried(store, 'the training', () => work(experiment, signal), signal);
  };

  refresh();
  const unsubscribe = store.subscribe(({ experiment }, before) => {
    if (experiment !== before.experiment) refresh();
  });
  return {
    cancel() {
      training.abort();
      const isCancelled = !isTrained(massif, store.getState().experiment);
      state.setState({ progress: undefined, isCancelled });
    },
    restart() {
      asked = null;
      refresh();
    },
    dispose() {
      unsubscribe();
      training.abort();
    },
  };
}
