import type { CatalogEntry } from '../catalog';
import { compile, type Input } from '../formula/evaluate';
import { formulaOf, type Scope } from '../formula/parse';
import type { Settings, SettingValues } from '../settings';

export interface Schedule extends CatalogEntry {
  /** The rate at a step, of `rate` (as set), `step` (from 1), `steps` (of the whole walk) and the settings. */
  readonly formula: string;
}

/** Checks the shape of an entry at compile time. */
export function defineSchedule(schedule: Schedule): Schedule {
  return schedule;
}

/** The names that a schedule may read. */
export function scheduleScope(settings: Settings): Scope {
  const names = [...Object.keys(settings), 'rate', 'step', 'steps'];
  return { variables: Object.fromEntries(names.map((name) => [name, 'sample'])) };
}

/** The rates of a walk: [step - 1] is the rate of that step. */
export function ratesOf(
  schedule: Schedule,
  settings: SettingValues,
  rate: number,
  steps: number,
): Float64Array {
  const { result } = formulaOf(schedule.formula, scheduleScope(schedule.settings));
  const step = Float64Array.from({ length: steps }, (_, index) => index + 1);
  const inputs = { ...(settings as Record<string, Input>), rate, step, steps };
  return compile([result]).run(inputs, steps)[0].slice();
}
