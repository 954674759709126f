import { proxy } from 'comlink';
import { create } from 'zustand';
import type { Experiment } from '../core/experiment/experiment';
import { planeKey, trainingKey } from '../core/experiment/landscapeKey';
import type { Frame } from '../core/objective/frame';
import { Remembered } from '../core/remembering';
import type { TrainingRun } from '../core/training/train';
import type { TrainedPlane } from '../core/training/trainedPlane';
import type { Pool } from '../../workers/pool';
import { tried } from './failures';
import { useMassif } from './store';

/** The training that the present plane lies around. */
export interface TrainingState {
  /** The last plane that was laid, with the key of its experiments. */
  readonly laid: { readonly key: string; readonly plane: TrainedPlane } | undefined;
  /** What is under way. */
  readonly progress: { readonly step: number; readonly loss: number } | undefined;
  /** Whether the visitor stopped it. */
  readonly isCancelled: boolean;
}

const idle: TrainingState = { laid: undefined, progress: undefined, isCancelled: false };

export const useTraining = create<TrainingState>()(() => idle);

/** Whether nothing has to be trained before an experiment can be surveyed and walked. */
export function isTrained(experiment: Experiment): boolean {
  const key = planeKey(experiment);
  return key === null || useTraining.getState().laid?.key === key;
}

/** Where the plane of an experiment lies, as the workers need it; undefined where they find it themselves. */
export function frameOf(experiment: Experiment): Frame | undefined {
  const { laid } = useTraining.getState();
  return laid?.key === planeKey(experiment) ? laid.plane.frame : undefined;
}

/** Whether the present experiment is trained, for components. */
export function useIsTrained(): boolean {
  const present = useMassif(({ experiment }) => experiment);
  useTraining(({ laid }) => laid);
  return isTrained(present);
}

const remembered = 4;
let trainAgain = (): void => {};
let stopTraining = (): void => {};

/** Ends the training that is under way, until it is asked for again or something else is to be trained. */
export const cancelTraining = (): void => stopTraining();

/** Takes up a training that was cancelled, from its beginning. */
export const restartTraining = (): void => trainAgain();

/** Trains whenever the present plane lies around a point that nobody trained yet. The last few trainings are kept. */
export function startTraining(pool: Pool): () => void {
  const runs = new Remembered<TrainingRun>(remembered);
  let asked: string | null = null;
  let training = new AbortController();

  const work = async (experiment: Experiment, signal: AbortSignal): Promise<void> => {
    const [runKey, key] = [trainingKey(experiment)!, planeKey(experiment)!];
    // Word of a step may come after the result.
    let isDone = false;
    const onStep = (step: number, loss: number) => {
      if (!signal.aborted && !isDone) useTraining.setState({ progress: { step, loss } });
    };
    const { run, plane } = await pool.run(
      (api) => api.train(experiment, runs.get(runKey), proxy(onStep)),
      signal,
    );
    runs.set(runKey, run);
    isDone = true;
    useTraining.setState({ laid: { key, plane }, progress: undefined });
  };

  const refresh = (): void => {
    const { experiment: present } = useMassif.getState();
    const key = planeKey(present);
    if (key === asked) return;
    asked = key;
    training.abort();
    training = new AbortController();
    useTraining.setState({ progress: undefined, isCancelled: false });
    const { signal } = training;
    if (!isTrained(present)) void tried('the training', () => work(present, signal), signal);
  };

  stopTraining = () => {
    training.abort();
    useTraining.setState({
      progress: undefined,
      isCancelled: !isTrained(useMassif.getState().experiment),
    });
  };
  trainAgain = () => {
    asked = null;
    refresh();
  };
  refresh();
  const unsubscribe = useMassif.subscribe(({ experiment }, before) => {
    if (experiment !== before.experiment) refresh();
  });
  return () => {
    unsubscribe();
    training.abort();
    useTraining.setState(idle);
  };
}
