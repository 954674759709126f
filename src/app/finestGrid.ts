import { useMassif } from '../state/store';
import type { GridSize } from '../state/surveying';

/** Most ranges that stand side by side in a row. */
const mostColumns = 3;

/** The finest grid that a range on this screen can tell from a coarser one: some device pixels a cell. */
export function finestGrid(): GridSize {
  const { length } = useMassif.getState().history.present.losses;
  const width = window.innerWidth * window.devicePixelRatio;
  if (length < 2) return width >= 4 * 512 ? 513 : 257;
  return width / Math.min(length, mostColumns) >= 600 ? 257 : 129;
}
