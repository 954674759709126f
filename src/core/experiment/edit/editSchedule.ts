import type { SettingValue } from '../../settings';
import { chosenItems, withChosen, type Chosen, type Path } from '../chosen';
import { experimentOf, parseExperiment, type ParsedExperiment } from '../parse/parse';
import { usualSchedule } from '../parse/parseWalkers';

/** Whose rate a schedule changes: that of a walker, by its index, or of the training. */
export type ScheduleOwner = { readonly walker: number } | 'training';

/** Another schedule of a rate, at its usual settings. */
export function chooseSchedule(chosen: Chosen, owner: ScheduleOwner, id: string): ParsedExperiment {
  return withSchedule(chosen, owner, [], id === usualSchedule ? undefined : { id });
}

export function changeScheduleSetting(
  chosen: Chosen,
  owner: ScheduleOwner,
  name: string,
  value: SettingValue,
): ParsedExperiment {
  return withSchedule(chosen, owner, ['settings', name], value);
}

function withSchedule(chosen: Chosen, owner: ScheduleOwner, path: Path, value: unknown): ParsedExperiment {
  if (owner === 'training') {
    return parseExperiment(withChosen(chosen, ['training', 'schedule', ...path], value));
  }
  const items = chosenItems(chosen, experimentOf(chosen), 'walkers');
  return parseExperiment({
    ...chosen,
    walkers: withChosen(items, [owner.walker, 'schedule', ...path], value),
  });
}
