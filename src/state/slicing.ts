import type { Point } from '../core/experiment/experiment';
import { drawSlice } from '../core/experiment/edit/editSlice';
import type { Massif } from './massif';

/** Begins to draw a line over the range, or leaves it. */
export function toggleSlicing({ screen }: Pick<Massif, 'screen'>): void {
  const { slicing, set } = screen.getState();
  set({ slicing: slicing ? undefined : { from: undefined } });
}

/** The next end of the line that is being drawn; the second makes the line. */
export function placeSliceEnd({ screen, edit }: Massif, point: Point): void {
  const { slicing, set } = screen.getState();
  if (!slicing) return;
  const { from } = slicing;
  if (!from) {
    set({ slicing: { from: point } });
    return;
  }
  edit((chosen) => drawSlice(chosen, [from, point]));
  // What was drawn shall be seen, wherever the views are.
  set({ slicing: undefined, viewsOpen: true, tab: 'loss', sliceAsked: true });
}
