import { remembering } from '../remembering';
import type { WalkerChoice } from './experiment';
import { walkerNames } from './walkerNames';

/** What tells a walker apart everywhere. */
export interface WalkerLook {
  readonly slot: number;
  readonly name: string;
}

/** Slot and name of every walker; the same list however their settings and starts change. */
export const looksOf = remembering(
  24,
  (walkers: readonly WalkerChoice[]): readonly WalkerLook[] => {
    const names = walkerNames(walkers);
    return walkers.map(({ slot }, index) => ({ slot, name: names[index] }));
  },
  (walkers) => walkers.map(({ slot, optimizer }) => `${slot} ${optimizer.id}`).join(),
);
