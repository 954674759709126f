import type { WalkerChoice } from '../core/experiment/experiment';
import { walkerNames } from '../core/experiment/walkerNames';
import { useMassif } from './store';

/** What tells a walker apart everywhere. */
export interface WalkerLook {
  readonly slot: number;
  readonly name: string;
}

let known: { readonly key: string; readonly looks: readonly WalkerLook[] } | undefined;

/** Slot and name of every walker; the same list however their settings and starts change. */
export function useWalkerLooks(): readonly WalkerLook[] {
  return useMassif(({ experiment }) => looksOf(experiment.walkers));
}

function looksOf(walkers: readonly WalkerChoice[]): readonly WalkerLook[] {
  const key = walkers.map(({ slot, optimizer }) => `${slot} ${optimizer.id}`).join();
  if (known?.key !== key) {
    const names = walkerNames(walkers);
    known = { key, looks: walkers.map(({ slot }, index) => ({ slot, name: names[index] })) };
  }
  return known.looks;
}
