import type { StoreApi } from 'zustand/vanilla';
import type { Pool } from '../../workers/pool';
import type { ScreenState } from './screen';
import type { MassifState } from './store';
import type { TrainingState } from './trainingState';

/** The parts of one Massif that everything else about it works with. */
export interface Instance {
  readonly pool: Pool;
  readonly store: StoreApi<MassifState>;
  readonly screen: StoreApi<ScreenState>;
  readonly training: StoreApi<TrainingState>;
}
