import type { FormulaProblem } from '../formula/problem';
import { parseFormula, type Scope } from '../formula/parse';
import { formulaProblem } from '../losses/formulaProblem';
import { lossFormula, transformScope, type Loss } from '../losses/loss';
import { lossScope } from '../losses/lossScope';
import { parseRule, ruleScope } from '../optimizers/rule';
import type { SettingValues } from '../settings';
import { terrainFormula, terrainScope, type Terrain } from '../terrains/terrain';

/** What can be typed in the places of the texts among some settings. */
export interface FormulaLanguage {
  /** What is wrong with another text of a setting. */
  problemOf(setting: string, text: string): FormulaProblem | undefined;
  /** What the text of a setting may read. */
  scopeOf(setting: string): Scope;
}

/** The texts of a typed loss. */
export function lossLanguage(loss: Loss, values: SettingValues): FormulaLanguage {
  return {
    problemOf(setting, text) {
      const wrong = formulaProblem(loss, { ...values, [setting]: text });
      if (!wrong || wrong.setting === setting) return wrong?.problem;
      const { label } = loss.settings[wrong.setting];
      return { position: 1, part: '', message: `with this, ${label} fails: ${wrong.problem.message}` };
    },
    scopeOf(setting) {
      const { reads, reduction } = lossFormula(loss, values);
      if (setting === 'text') return lossScope(reads, {});
      return transformScope(reduction, loss.typed?.settings(values) ?? {});
    },
  };
}

/** The text of a typed terrain. */
export function terrainLanguage(terrain: Terrain, values: SettingValues): FormulaLanguage {
  const scope = terrainScope({});
  return {
    problemOf: (_, text) => parseFormula(terrainFormula(terrain, { ...values, text }), scope).problem,
    scopeOf: () => scope,
  };
}

/** An update rule. */
export const ruleLanguage: FormulaLanguage = {
  problemOf: (_, text) => parseRule(text, {}).problem,
  scopeOf: () => ruleScope({}),
};
