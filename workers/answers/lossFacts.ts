import { lossFacts as factsOf, type LossFacts } from '../../src/core/analysis/lossFacts';
import { find } from '../../src/core/catalog';
import { losses } from '../../src/core/losses';
import { lossFor, type Score } from '../../src/core/losses/loss';
import type { SettingValues } from '../../src/core/settings';

/** A loss with its settings, as it scores the answers of a model. */
interface LossRequest {
  readonly id: string;
  readonly settings: SettingValues;
  readonly score: Score;
}

/** The formulas of a loss and what was measured on them. */
export function lossFacts({ id, settings, score }: LossRequest): LossFacts {
  return factsOf(lossFor(find(losses, id)!, settings, score)!, settings);
}
