import { parseFormula } from '../formula/parse';
import type { FormulaProblem } from '../formula/problem';
import type { SettingValues } from '../settings';
import { lossFormula, lossScope, type Loss } from './loss';

/** What is wrong with the text of a typed loss; undefined when it can be used. */
export function formulaProblem(loss: Loss, settings: SettingValues): FormulaProblem | undefined {
  const { each, reads } = lossFormula(loss, settings);
  const { formula, problem } = parseFormula(each, lossScope(reads, {}));
  if (!formula) return problem;
  if (formula.result.shape === 'sample') return undefined;
  const message = 'the result must be one number a sample: use sum, mean, largest or at.';
  return { position: 1, part: each, message };
}
