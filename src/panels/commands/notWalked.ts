import type { Massif } from '../../state/massif';
import { commandWords } from '../words/commands';

/** Why what is about a walk can do nothing. */
export function notWalked({ store }: Massif): string | undefined {
  return store.getState().experiment.walkers.length > 0 ? undefined : commandWords.nobodyWalks;
}
