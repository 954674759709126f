import { addWalker } from './edit/edit';
import type { Chosen } from './chosen';
import type { Settings } from '../settings';

/** The settings of an optimizer with the defaults that suit this landscape: a new walker would get them. */
export function usualSettings(chosen: Chosen, optimizer: string, settings: Settings): Settings {
  const alone = addWalker({ ...chosen, walkers: [] }, optimizer).experiment;
  const usual = alone.walkers.at(-1)?.optimizer.settings ?? {};
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      const isNumber = setting.kind === 'number' && typeof usual[name] === 'number';
      return [name, isNumber ? { ...setting, default: usual[name] as number } : setting];
    }),
  );
}
