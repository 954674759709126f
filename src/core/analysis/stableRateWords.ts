import { compilePlain } from '../formula/evaluate';
import { formulaOf } from '../formula/parse';
import { printNode } from '../formula/print';
import type { Optimizer } from '../optimizers/optimizer';
import type { SettingValues } from '../settings';

/** Up to which rate a walker is stable, as "(2 + 2·β₁)/(1 − β₁)/λ" in the names of the settings; undefined where it is not known. */
export function stableRateWords({ stability, settings: entries }: Optimizer, settings: SettingValues) {
  if (!stability) return undefined;
  const names = Object.keys(entries);
  const formula = formulaOf(stability.limit, {
    variables: Object.fromEntries(names.map((name) => [name, 'sample' as const])),
  });
  const inputs = Object.fromEntries(names.map((name) => [name, Number(settings[name])]));
  let limit = formula.result;
  while (limit.kind === 'where') {
    const [[isSo]] = compilePlain([limit.args[0]]).run(inputs, 1, 1);
    limit = limit.args[isSo === 0 ? 2 : 1];
  }
  const { graph } = formula;
  return printNode(graph.divide(limit, graph.variable('λ', 'sample')))
    .replace(/\w+/g, (name) => (Object.hasOwn(entries, name) ? entries[name].label : name))
    .replaceAll('*', '·')
    .replaceAll(' - ', ' − ');
}
