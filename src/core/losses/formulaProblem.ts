import { parseFormula } from '../formula/parse';
import type { TypedProblem } from '../formula/problem';
import type { SettingValues } from '../settings';
import { transformScope, lossFormula, type Loss } from './loss';
import { lossScope } from './lossScope';

/** What is wrong with the texts of a typed loss, first of all with its formula; undefined when they can be used. */
export function formulaProblem(loss: Loss, settings: SettingValues): TypedProblem | undefined {
  const { elementLoss, reads, reduction, transform } = lossFormula(loss, settings);
  const { formula, problem } = parseFormula(elementLoss, lossScope(reads, {}));
  if (!formula) return { setting: 'text', problem };
  if (formula.result.shape !== 'sample') {
    const message = 'the result must be one number a sample: use sum, mean, largest or at.';
    return { setting: 'text', problem: { position: 1, part: elementLoss, message } };
  }
  const behind =
    transform === undefined
      ? undefined
      : parseFormula(transform, transformScope(reduction, formula.settings));
  if (behind?.problem) return { setting: 'after', problem: behind.problem };
  if (Object.keys(behind?.formula.settings ?? {}).length === 0) return undefined;
  const message = 'settings are declared in the formula; here they can be read.';
  return { setting: 'after', problem: { position: 1, part: 'setting', message } };
}
