import { TooManyNodes } from '../formula/graph';
import type { Loss } from '../losses/loss';
import type { SettingValues } from '../settings';
import { lossLatex, type LossLatex } from './lossLatex';
import { lossNature, type LossNature } from './lossNature';

/** What the page of a loss says about it; without `nature` where the formula does not hold or is too long. */
export interface LossFacts {
  readonly latex?: LossLatex | undefined;
  readonly nature?: LossNature | undefined;
  /** Derivatives grow faster than formulas: nothing is measured where they are too long. */
  readonly isTooLong: boolean;
}

/** The formulas of a loss, typeset, and what was measured on them. */
export function lossFacts(loss: Loss, settings: SettingValues): LossFacts {
  try {
    return { latex: lossLatex(loss, settings), nature: lossNature(loss, settings), isTooLong: false };
  } catch (error) {
    if (!(error instanceof TooManyNodes)) throw error;
    return { isTooLong: true };
  }
}
