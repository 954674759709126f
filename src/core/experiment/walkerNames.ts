import { find } from '../catalog';
import { numbered } from '../numbered';
import { optimizers } from '../optimizers';
import type { WalkerChoice } from './experiment';

/** What every walker is called: the title of its optimizer, with a number from the second of that title on. */
export function walkerNames(walkers: readonly WalkerChoice[]): string[] {
  return numbered(walkers.map(({ optimizer }) => find(optimizers, optimizer.id)!.title));
}
