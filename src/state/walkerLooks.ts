import type { WalkerChoice } from '../core/experiment/experiment';
import { walkerNames } from '../core/experiment/walkerNames';
import { Remembered } from '../core/remembering';

/** What tells a walker apart everywhere. */
export interface WalkerLook {
  readonly slot: number;
  readonly name: string;
}

const known = new Remembered<readonly WalkerLook[]>(24);

/** Slot and name of every walker; the same list however their settings and starts change. */
export function looksOf(walkers: readonly WalkerChoice[]): readonly WalkerLook[] {
  const key = walkers.map(({ slot, optimizer }) => `${slot} ${optimizer.id}`).join();
  const before = known.get(key);
  if (before) return before;
  const names = walkerNames(walkers);
  const looks = walkers.map(({ slot }, index) => ({ slot, name: names[index] }));
  known.set(key, looks);
  return looks;
}
