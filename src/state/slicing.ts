import type { Point } from '../core/experiment/experiment';
import { actions } from './actions';
import { useScreen } from './screen';

/** Begins to draw a line over the range, or leaves it. */
export function toggleSlicing(): void {
  const { slicing, set } = useScreen.getState();
  set({ slicing: slicing ? undefined : { from: undefined } });
}

/** The next end of the line that is being drawn; the second makes the line. */
export function placeSliceEnd(point: Point): void {
  const { slicing, set } = useScreen.getState();
  if (!slicing) return;
  if (!slicing.from) {
    set({ slicing: { from: point } });
    return;
  }
  actions.drawSlice([slicing.from, point]);
  // What was drawn shall be seen, wherever the views are.
  set({ slicing: undefined, viewsOpen: true, tab: 'loss', profileAsked: true });
}
