import { comparisons } from '../core/experiment/comparisons';
import type { MassifState } from '../state/store';
import type { GridSize } from '../state/surveyPlan';

/** Most ranges that stand side by side in a row. */
const mostColumns = 3;

/** The finest grid that a range on this screen can tell from a coarser one: some device pixels a cell. */
export function finestGrid({ experiment: { losses, view } }: MassifState): GridSize {
  const width = window.innerWidth * window.devicePixelRatio;
  if (losses.length < 2) return width >= 4 * 512 ? 513 : 257;
  const columns = comparisons[view.compare].pair ? 1 : Math.min(losses.length, mostColumns);
  return width / columns >= 600 ? 257 : 129;
}
