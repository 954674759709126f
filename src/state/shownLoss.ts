import type { Experiment } from '../core/experiment/experiment';
import { lossNames } from '../core/experiment/lossNames';
import type { ComparedTrail } from '../core/walk/walkExperiment';
import { useScreen } from './screen';
import { useMassif } from './store';

/** The index of the compared loss that the linked views speak of: the one that was picked, or else the first. */
export function shownLoss({ losses }: Experiment): number {
  return indexOf(losses, useScreen.getState().lossShown);
}

export function useShownLoss(): number {
  const name = useScreen((screen) => screen.lossShown);
  return useMassif(({ experiment }) => indexOf(experiment.losses, name));
}

/** The trails on that loss, [walker][start]. */
export function useShownTrails(): readonly (readonly ComparedTrail[] | undefined)[] | undefined {
  const loss = useShownLoss();
  return useMassif(({ results }) => results.trails[loss]);
}

/** Lets the linked views speak of the compared loss with this index. */
export function showLoss(loss: number): void {
  const { losses } = useMassif.getState().experiment;
  useScreen.getState().set({ lossShown: lossNames(losses)[loss] });
}

function indexOf(losses: Experiment['losses'], name: string | undefined): number {
  if (name === undefined || losses.length < 2) return 0;
  return Math.max(lossNames(losses).indexOf(name), 0);
}
