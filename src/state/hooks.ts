import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Experiment } from '../core/experiment/experiment';
import type { ComparedTrail } from '../core/landscape/walkExperiment';
import { outlooks } from '../core/outlooks';
import type { Outlook } from '../core/outlooks/outlook';
import type { Drawn } from '../core/surface/drawn';
import { answerAmong, type Answerable } from './answers';
import type { Massif } from './massif';
import { preview } from './queries/preview';
import type { ScreenState } from './screen';
import { selectedAmong, shownAmong } from './shown';
import type { Cursor, MassifState } from './store';
import { isTrained, type TrainingState } from './trainingState';
import type { TableDraft } from './tableDraft';
import { looksOf, type WalkerLook } from '../core/experiment/walkerLooks';

/** The Massif that the components below belong to. */
export const MassifContext = createContext<Massif | undefined>(undefined);

export function useThisMassif(): Massif {
  const massif = useContext(MassifContext);
  if (!massif) throw new Error('no Massif around this component');
  return massif;
}

export function useMassif<Part>(part: (state: MassifState) => Part): Part {
  return useStore(useThisMassif().store, part);
}

/** What a query has found, or a part of it. */
export function useAnswer<Answer, Part = Answer>(
  query: Answerable<Answer>,
  part: (answer: Answer, cursor: Cursor) => Part = (answer) => answer as unknown as Part,
): Part {
  return useMassif(({ answers, cursor }) => part(answerAmong(answers, query), cursor));
}

export function useScreen<Part>(part: (screen: ScreenState) => Part): Part {
  return useStore(useThisMassif().screen, part);
}

export function useTraining<Part>(part: (training: TrainingState) => Part): Part {
  return useStore(useThisMassif().training, part);
}

export function useDraft<Part>(part: (draft: TableDraft) => Part): Part {
  return useStore(useThisMassif().draft, part);
}

/** The present experiment. */
export const useExperiment = (): Experiment => useMassif((state) => state.experiment);

/** One part of the present experiment, which an edit of other parts leaves the very same. */
export const useChosen = <Part extends keyof Experiment>(part: Part): Experiment[Part] =>
  useMassif(({ experiment }) => experiment[part]);

/** How the range is looked at. */
export const useOutlook = (): Outlook => outlooks[useChosen('camera').outlook];

/** Whether the present experiment is trained. */
export function useIsTrained(): boolean {
  const massif = useThisMassif();
  const experiment = useExperiment();
  return useTraining(() => isTrained(massif, experiment));
}

/**
 * The drawn fields of all compared losses, the main one first; none before the first grids are there. A preview stands in
 * for them.
 */
export function useDrawnRanges(): readonly Drawn[] {
  return useMassif(({ drawn, answers }) => answerAmong(answers, preview) ?? drawn);
}

/** The drawn field of the main loss. */
export function useDrawn(): Drawn | undefined {
  return useDrawnRanges()[0];
}

/** The index of the compared loss that the linked views speak of. */
export function useShownLoss(): number {
  const name = useScreen((screen) => screen.lossShown);
  return useMassif(({ experiment }) => shownAmong(experiment.losses, name));
}

/** The trails on that loss, [walker][start]. */
export function useShownTrails(): readonly (readonly ComparedTrail[] | undefined)[] | undefined {
  const loss = useShownLoss();
  return useMassif(({ results }) => results.trails[loss]);
}

/** The index of the walker that the views show. */
export function useSelectedWalker(): number {
  const slot = useScreen((screen) => screen.walkerSlot);
  return useMassif(({ experiment }) => selectedAmong(experiment.walkers, slot));
}

/** Slot and name of every walker; the same list however their settings and starts change. */
export function useWalkerLooks(): readonly WalkerLook[] {
  return useMassif(({ experiment }) => looksOf(experiment.walkers));
}
