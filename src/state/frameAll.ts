import { showRegion } from '../core/experiment/edit/edit';
import type { Massif } from './massif';

/** Back to the whole range: the first region, and all of it in the free part of the window. */
export function frameAll({ edit, store }: Massif): void {
  edit((chosen) => showRegion(chosen));
  store.getState().lookFrom({});
}
