import type { Point } from '../core/experiment/experiment';
import type { Massif } from './massif';

/** Begins to draw a line over the range, or leaves it. */
export function toggleSlicing({ screen }: Pick<Massif, 'screen'>): void {
  const { slicing, set } = screen.getState();
  set({ slicing: slicing ? undefined : { from: undefined } });
}

/** The next end of the line that is being drawn; the second makes the line. */
export function placeSliceEnd({ screen, actions }: Massif, point: Point): void {
  const { slicing, set } = screen.getState();
  if (!slicing) return;
  if (!slicing.from) {
    set({ slicing: { from: point } });
    return;
  }
  actions.drawSlice([slicing.from, point]);
  // What was drawn shall be seen, wherever the views are.
  set({ slicing: undefined, viewsOpen: true, tab: 'loss', sliceAsked: true });
}
