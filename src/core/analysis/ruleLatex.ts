import { typeset, typesetName } from '../formula/typeset';
import { parseRule } from '../optimizers/rule';
import type { Settings } from '../settings';

/** Every statement of an update rule as LaTeX by the label of the block; undefined while it does not hold. */
export function ruleLatex(rule: string, settings: Settings): Record<string, string> | undefined {
  const { formula } = parseRule(rule, settings);
  if (!formula) return undefined;
  const statements = [...formula.assigned].map(([name, node], index) => {
    const known = new Map([...formula.assigned].slice(0, index).map(([earlier, value]) => [value, earlier]));
    return `${typesetName(name)} &\\leftarrow ${typeset(node, known)}`;
  });
  return { 'each step': `\\begin{aligned} ${statements.join(' \\\\ ')} \\end{aligned}` };
}
