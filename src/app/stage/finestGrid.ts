import { comparisons } from '../../core/comparisons';
import type { MassifState } from '../../state/store';
import { gridSizes, type GridSize } from '../../core/landscape/gridPlan';

/** Most ranges that stand side by side in a row. */
const mostColumns = 3;

/** The grid that the query of an address, such as `?grid=65`, asks for as the finest; none where it names no grid. */
export function requestedGrid(search: string): GridSize | undefined {
  const wanted = new URLSearchParams(search).get('grid');
  return gridSizes.find((size) => String(size) === wanted);
}

/**
 * The finest grid that a range can tell from a coarser one where Massif is so many CSS pixels wide: some device pixels a
 * cell; never finer than `most`.
 */
export function finestGrid(state: MassifState, width: number, most: GridSize = 513): GridSize {
  return Math.min(most, finestIn(state, width * window.devicePixelRatio)) as GridSize;
}

function finestIn({ experiment: { losses, view } }: MassifState, width: number): GridSize {
  if (losses.length < 2) return width >= 4 * 512 ? 513 : 257;
  const columns = comparisons[view.compare].pair ? 1 : Math.min(losses.length, mostColumns);
  return width / columns >= 600 ? 257 : 129;
}
