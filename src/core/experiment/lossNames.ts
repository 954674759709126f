import { find } from '../catalog';
import { losses } from '../losses';
import { numbered } from '../numbered';
import type { LossChoice } from './experiment';

/** What every compared loss is called: its title, with a number from the second of that title on. */
export function lossNames(chosen: readonly LossChoice[]): string[] {
  return numbered(chosen.map(({ id }) => find(losses, id)!.title));
}
