import type { WalkerChoice } from '../core/experiment/experiment';
import type { Instance } from './instance';

/** The index of the walker that the views show: the selected one, or the first where that one has gone. */
export function selectedWalker({ store, screen }: Pick<Instance, 'store' | 'screen'>): number {
  return selectedAmong(store.getState().experiment.walkers, screen.getState().walkerSlot);
}

export function selectedAmong(walkers: readonly WalkerChoice[], slot: number): number {
  return Math.max(
    walkers.findIndex((walker) => walker.slot === slot),
    0,
  );
}
