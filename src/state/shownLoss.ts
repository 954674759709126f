import type { Experiment } from '../core/experiment/experiment';
import { lossNames } from '../core/experiment/lossNames';
import type { Instance } from './instance';

type Shown = Pick<Instance, 'store' | 'screen'>;

/** The index of the compared loss that the linked views speak of: the one that was picked, or else the first. */
export function shownLoss({ store, screen }: Shown): number {
  return shownAmong(store.getState().experiment.losses, screen.getState().lossShown);
}

export function shownAmong(losses: Experiment['losses'], name: string | undefined): number {
  if (name === undefined || losses.length < 2) return 0;
  return Math.max(lossNames(losses).indexOf(name), 0);
}

/** Lets the linked views speak of the compared loss with this index. */
export function showLoss({ store, screen }: Shown, loss: number): void {
  const { losses } = store.getState().experiment;
  screen.getState().set({ lossShown: lossNames(losses)[loss] });
}
