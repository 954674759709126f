import type { Point } from '../core/experiment/experiment';
import { actions } from './actions';
import { useScreen } from './screen';

/** Begins to draw a line over the range, or leaves it. */
export function toggleCutting(): void {
  const { cutting, set } = useScreen.getState();
  set({ cutting: cutting ? undefined : { from: undefined } });
}

/** The next end of the line that is being drawn; the second makes the line. */
export function placeCutEnd(point: Point): void {
  const { cutting, set } = useScreen.getState();
  if (!cutting) return;
  if (!cutting.from) {
    set({ cutting: { from: point } });
    return;
  }
  actions.drawCut([cutting.from, point]);
  // What was drawn shall be seen, wherever the views are.
  set({ cutting: undefined, viewsOpen: true, tab: 'loss', profileAsked: true });
}
