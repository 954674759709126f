import type { Massif } from '../../state/massif';
import { commandWords } from '../words/commands';

/** Why what is about several losses can do nothing. */
export function notCompared({ store }: Massif): string | undefined {
  return store.getState().experiment.losses.length > 1 ? undefined : commandWords.oneLoss;
}
