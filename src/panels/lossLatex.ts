import { derive } from '../core/formula/derive';
import type { Node } from '../core/formula/graph';
import { parseFormula } from '../core/formula/parse';
import { typeset, typesetName } from '../core/formula/typeset';
import { lossFormula, lossScope, type Fold, type Loss, type Score } from '../core/losses/loss';
import type { Settings, SettingValues } from '../core/settings';

const folds: Readonly<Record<Fold, string>> = {
  mean: '\\frac{1}{n} \\sum_i',
  sum: '\\sum_i',
  max: '\\max_i',
  confusion: '\\operatorname{count}_i',
};
const outputs: Readonly<Record<Score, string>> = { value: 'prediction', logit: 'logit', logits: 'logits' };

/** The formula of a loss and its derivative by the answer, typeset; undefined while a typed one does not hold. */
export function lossLatex(
  loss: Loss,
  values: SettingValues,
): { loss: string; derivative: string } | undefined {
  const { each, fold, reads } = lossFormula(loss, values);
  const numeric: Settings = Object.fromEntries(
    Object.entries(loss.settings).filter(([, { kind }]) => kind === 'number'),
  );
  const scope = lossScope(reads, loss.typed ? {} : numeric);
  const { formula } = parseFormula(each, scope);
  if (!formula) return undefined;
  const { graph, result } = formula;
  const known = new Map<Node, string>(
    Object.entries(scope.derived?.(graph) ?? {}).map(([name, node]) => [node, name]),
  );
  const output = graph.variable(outputs[reads], reads === 'logits' ? 'row' : 'sample');
  const [slope] = derive(graph, result, [output]);
  return {
    loss: `L = ${folds[fold]} \\ell_i, \\quad \\ell = ${typeset(result, known)}`,
    derivative: `\\frac{\\partial \\ell}{\\partial\\, ${typesetName(outputs[reads])}} = ${typeset(slope, known)}`,
  };
}
