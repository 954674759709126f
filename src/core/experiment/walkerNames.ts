import { find } from '../catalog';
import { optimizers } from '../optimizers';
import type { WalkerChoice } from './experiment';

/** What every walker is called: the title of its optimizer, with a number from the second of that title on. */
export function walkerNames(walkers: readonly WalkerChoice[]): string[] {
  const titles = walkers.map(({ optimizer }) => find(optimizers, optimizer.id)!.title);
  return titles.map((title, index) => {
    const earlier = titles.slice(0, index).filter((other) => other === title).length;
    return earlier === 0 ? title : `${title} ${earlier + 1}`;
  });
}
