import type { FormulaProblem } from '../formula/problem';
import { parseFormula } from '../formula/parse';
import { formulaProblem } from '../losses/formulaProblem';
import type { Loss } from '../losses/loss';
import { parseRule } from '../optimizers/rule';
import type { SettingValues } from '../settings';
import { terrainFormula, terrainScope, type Terrain } from '../terrains/terrain';

/** What is wrong with another text in the place of the one among some settings. */
export type FormulaCheck = (setting: string, text: string) => FormulaProblem | undefined;

/** What is wrong with another text of a typed loss. */
export function checkLoss(loss: Loss, values: SettingValues): FormulaCheck {
  return (setting, text) => {
    const wrong = formulaProblem(loss, { ...values, [setting]: text });
    if (!wrong || wrong.setting === setting) return wrong?.problem;
    const { label } = loss.settings[wrong.setting];
    return { position: 1, part: '', message: `with this, ${label} fails: ${wrong.problem.message}` };
  };
}

/** What is wrong with another text of a typed terrain. */
export function checkTerrain(terrain: Terrain, values: SettingValues): FormulaCheck {
  return (_, text) => parseFormula(terrainFormula(terrain, { ...values, text }), terrainScope({})).problem;
}

/** What is wrong with another update rule. */
export const checkRule: FormulaCheck = (_, text) => parseRule(text, {}).problem;
