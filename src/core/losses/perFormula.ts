import { remembering } from '../remembering';
import type { SettingValues } from '../settings';
import { lossFormula, numbersAmong, type Loss } from './loss';

const remembered = 16;

/**
 * What is made of the formulas of a loss alone, kept for the next who asks: a moved sample finds code that is read,
 * derived and warm.
 */
export function perFormula<Made>(
  make: (loss: Loss, settings: SettingValues) => Made,
): (loss: Loss, settings: SettingValues) => Made {
  const known = remembering(
    remembered,
    ([loss, settings]: readonly [Loss, SettingValues]) => make(loss, settings),
    ([loss, settings]) => formulaKey(loss, settings),
  );
  return (loss, settings) => known([loss, settings]);
}

function formulaKey(loss: Loss, settings: SettingValues): string {
  const { reads, elementLoss, reduction, transform } = lossFormula(loss, settings);
  return JSON.stringify([reads, elementLoss, reduction, transform, numbersAmong(loss.settings), settings]);
}
