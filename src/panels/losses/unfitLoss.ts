import type { Loss } from '../../core/losses/loss';
import { lossUnfit, type Scored } from '../../core/losses/lossUnfit';
import { defaultsOf } from '../../core/settings';

/** Why a loss cannot be chosen on this model and these data; a typed loss reads what it is told. */
export function unfitLoss(loss: Loss, network: Scored): string | undefined {
  return loss.typed ? undefined : lossUnfit(loss, defaultsOf(loss.settings), network);
}
