import { addWalker } from './edit/edit';
import type { Chosen } from './chosen';
import { withUsual, type Settings } from '../settings';

/** The settings of an optimizer with the defaults that suit this landscape: a new walker would get them. */
export function usualSettings(chosen: Chosen, optimizer: string, settings: Settings): Settings {
  const alone = addWalker({ ...chosen, walkers: [] }, optimizer).experiment;
  return withUsual(settings, alone.walkers.at(-1)?.optimizer.settings ?? {});
}
