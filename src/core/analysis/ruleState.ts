import { listed } from '../listed';
import { statesOf } from '../optimizers/rule';
import type { Formula } from '../formula/parse';

const counts = ['no', 'one number', 'two numbers', 'three numbers', 'four numbers', 'five numbers'];

/** What an update rule remembers from step to step, as a sentence. */
export function stateWords(rule: Formula): string {
  const states = Object.entries(statesOf(rule));
  if (states.length === 0) return 'It remembers nothing from step to step.';
  const names = states.map(([name, first]) => (first === 0 ? name : `${name} (${first} at first)`));
  const count = counts[states.length] ?? `${states.length} numbers`;
  const rest = states.length === 1 ? '' : states.every(([, first]) => first === 0) ? 'all ' : 'the others ';
  const first = states.every(([, value]) => value !== 0) ? '' : `, ${rest}0 at first`;
  return `${listed(names)}: ${count} for each parameter${first}.`;
}
