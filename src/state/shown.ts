import type { Experiment, Point, WalkerChoice } from '../core/experiment/experiment';
import { lossNames } from '../core/experiment/lossNames';
import type { Instance } from './instance';
import { shownStep } from './shownStep';

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

/** The index of the walker that the views show: the selected one, or the first where that one has gone. */
export function selectedWalker({ store, screen }: Shown): number {
  return selectedAmong(store.getState().experiment.walkers, screen.getState().walkerSlot);
}

export function selectedAmong(walkers: readonly WalkerChoice[], slot: number): number {
  const selected = walkers.findIndex((walker) => walker.slot === slot);
  return Math.max(selected, 0);
}

/** Where a walker stands at the cursor, on the loss that the views show; undefined for one that is nowhere. */
export function walkerPlace(shown: Shown, walker: number): Point | undefined {
  const { cursor, results } = shown.store.getState();
  const trail = results.trails[shownLoss(shown)]?.[walker]?.[0];
  if (!trail) return undefined;
  const step = Math.min(shownStep(cursor.step), trail.loss.length - 1);
  const [a, b] = [trail.points[2 * step], trail.points[2 * step + 1]];
  return Number.isFinite(a) && Number.isFinite(b) ? [a, b] : undefined;
}

/** The point that the views speak of: the one pointed at, or else where a walker stands; and the step of that. */
export function viewedPoint(
  shown: Shown,
  walker = selectedWalker(shown),
): { readonly point: Point | undefined; readonly step: number } {
  const { cursor, results } = shown.store.getState();
  const last = (results.trails[shownLoss(shown)]?.[walker]?.[0]?.loss.length ?? 1) - 1;
  const step = Math.min(shownStep(cursor.step), last);
  return { point: cursor.pointer ?? walkerPlace(shown, walker), step };
}
