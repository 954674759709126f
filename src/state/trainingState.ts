import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../core/experiment/experiment';
import { planeKey } from '../core/landscape/landscapeKey';
import type { AffinePlane } from '../core/objective/affinePlane';
import type { TrainedPlane } from '../core/landscape/trainedPlane';

/** How far a training is; before its first steps nobody knows a loss. */
export interface TrainingProgress {
  readonly step: number;
  readonly loss?: number;
}

/** The training that the present plane lies around. */
export interface TrainingState {
  /** The last plane that was laid, with the key of its experiments. */
  readonly laid: { readonly key: string; readonly plane: TrainedPlane } | undefined;
  /** What is under way. */
  readonly progress: TrainingProgress | undefined;
  /** Whether the visitor stopped it. */
  readonly isCancelled: boolean;
}

export function createTrainingStore(): StoreApi<TrainingState> {
  return createStore<TrainingState>()(() => ({ laid: undefined, progress: undefined, isCancelled: false }));
}

/** What has been trained so far. */
interface Trained {
  readonly training: StoreApi<TrainingState>;
}

/** Whether nothing has to be trained before an experiment can be evaluated and walked. */
export function isTrained({ training }: Trained, experiment: Experiment): boolean {
  const key = planeKey(experiment);
  return key === null || training.getState().laid?.key === key;
}

/** Where the plane of an experiment lies, as the workers need it; undefined where they find it themselves. */
export function knownAffinePlane({ training }: Trained, experiment: Experiment): AffinePlane | undefined {
  const { laid } = training.getState();
  return laid?.key === planeKey(experiment) ? laid.plane.affinePlane : undefined;
}
