import type { Point } from '../core/experiment/experiment';
import { shownStep } from './playback';
import { shownLoss } from './shownLoss';
import { useMassif } from './store';

/** Where a walker stands at the cursor, on the loss that the views show; undefined for one that is nowhere. */
export function walkerPlace(walker: number): Point | undefined {
  const { cursor, results, experiment } = useMassif.getState();
  const trail = results.trails[shownLoss(experiment)]?.[walker]?.[0];
  if (!trail) return undefined;
  const step = Math.min(shownStep(cursor.step), trail.loss.length - 1);
  const [a, b] = [trail.points[2 * step], trail.points[2 * step + 1]];
  return Number.isFinite(a) && Number.isFinite(b) ? [a, b] : undefined;
}
