import type { StoreApi } from 'zustand/vanilla';
import { parseExperiment, type ParsedExperiment } from '../core/experiment/parse/parse';
import type { Pool } from '../../workers/pool';
import { createDraftStore, type TableDraft } from './tableDraft';
import type { Instance } from './instance';
import { createPlayback, startPlayback, type Playback } from './playback';
import { queries } from './queries';
import { startQuery } from './query';
import { createScreenStore } from './screen';
import { createExplorerStore, type MassifState } from './store';
import { startEvaluating } from './grids/evaluating';
import type { GridSize } from '../core/landscape/gridPlan';
import { createTrainer, type Trainer } from './training';
import { createTrainingStore } from './trainingState';
import { startWalking } from './walking';

/** One explorer with all that it knows and does; a page may hold several. */
export interface Massif extends Instance {
  /** A table that was opened and of which nothing is made yet. */
  readonly draft: StoreApi<TableDraft>;
  /** What every edit of a visitor goes through. */
  readonly edit: MassifState['edit'];
  readonly playback: Playback;
  readonly trainer: Pick<Trainer, 'cancel' | 'restart'>;
  /** Ends everything that it does; the workers are whose they are. */
  dispose(): void;
}

export interface MassifSetup {
  readonly pool: Pool;
  /** The usual experiment unless stated. */
  readonly initial?: ParsedExperiment;
  /** The finest grid that can be told from a coarser one where it is drawn. */
  readonly finestGrid?: (state: MassifState) => GridSize;
}

/** Makes the stores of one explorer and keeps surfaces, walks and answers those of its experiment. */
export function createMassif({ pool, initial, finestGrid = () => 257 }: MassifSetup): Massif {
  const store = createExplorerStore(initial ?? parseExperiment({}));
  const instance: Instance = { pool, store, screen: createScreenStore(), training: createTrainingStore() };
  const playback = createPlayback(store);
  const trainer = createTrainer(instance);
  const stops = [
    trainer.dispose,
    startEvaluating(instance, () => finestGrid(store.getState())),
    startWalking(instance),
    ...queries.map((query) => startQuery(instance, query)),
    startPlayback({ store, playback }),
  ];
  return {
    ...instance,
    draft: createDraftStore(),
    edit: store.getState().edit,
    playback,
    trainer,
    dispose: () => stops.forEach((stop) => stop()),
  };
}
