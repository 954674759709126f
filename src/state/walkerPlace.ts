import type { Point } from '../core/experiment/experiment';
import type { Instance } from './instance';
import { shownStep } from './playback';
import { shownLoss } from './shownLoss';

/** Where a walker stands at the cursor, on the loss that the views show; undefined for one that is nowhere. */
export function walkerPlace(massif: Instance, walker: number): Point | undefined {
  const { cursor, results } = massif.store.getState();
  const trail = results.trails[shownLoss(massif)]?.[walker]?.[0];
  if (!trail) return undefined;
  const step = Math.min(shownStep(cursor.step), trail.loss.length - 1);
  const [a, b] = [trail.points[2 * step], trail.points[2 * step + 1]];
  return Number.isFinite(a) && Number.isFinite(b) ? [a, b] : undefined;
}

/** The point that the views speak of: the one pointed at, or else where a walker stands; and the step of the walker. */
export function viewedPoint(
  massif: Instance,
  walker: number,
): { readonly point: Point | undefined; readonly step: number } {
  const { cursor, results } = massif.store.getState();
  const last = (results.trails[shownLoss(massif)]?.[walker]?.[0]?.loss.length ?? 1) - 1;
  const step = Math.min(shownStep(cursor.step), last);
  return { point: cursor.pointer ?? walkerPlace(massif, walker), step };
}
