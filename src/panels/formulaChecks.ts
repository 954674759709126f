import type { FormulaProblem } from '../core/formula/problem';
import { parseFormula } from '../core/formula/parse';
import { formulaProblem } from '../core/losses/formulaProblem';
import type { Loss } from '../core/losses/loss';
import { parseRule } from '../core/optimizers/rule';
import type { SettingValues } from '../core/settings';
import { terrainFormula, terrainScope, type Terrain } from '../core/terrains/terrain';

type Check = (text: string) => FormulaProblem | undefined;

/** What is wrong with another text of a typed loss. */
export function checkLoss(loss: Loss, values: SettingValues): Check {
  return (text) => formulaProblem(loss, { ...values, text });
}

/** What is wrong with another text of a typed terrain. */
export function checkTerrain(terrain: Terrain, values: SettingValues): Check {
  return (text) => parseFormula(terrainFormula(terrain, { ...values, text }), terrainScope({})).problem;
}

/** What is wrong with another update rule. */
export const checkRule: Check = (text) => parseRule(text, {}).problem;
