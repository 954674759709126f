import type { WalkerChoice } from '../core/experiment/experiment';
import { useScreen } from './screen';
import { useMassif } from './store';

/** The index of the walker that the views show: the selected one, or the first where that one has gone. */
export function selectedWalker(walkers: readonly WalkerChoice[]): number {
  return Math.max(indexOf(walkers, useScreen.getState().walkerSlot), 0);
}

export function useSelectedWalker(): number {
  const slot = useScreen((screen) => screen.walkerSlot);
  return useMassif(({ experiment }) => Math.max(indexOf(experiment.walkers, slot), 0));
}

function indexOf(walkers: readonly WalkerChoice[], slot: number): number {
  return walkers.findIndex((walker) => walker.slot === slot);
}
