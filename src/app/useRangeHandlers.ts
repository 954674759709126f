import { useRef, type RefObject } from 'react';
import type { Axis } from '../core/experiment/axis';
import type { Experiment } from '../core/experiment/experiment';
import type { Domain } from '../core/heightField';
import type { ReliefHandlers } from '../scene/useReliefPointer';
import type { ViewHandle } from '../scene/View';
import { actions } from '../state/actions';
import { placeCutEnd } from '../state/cutting';
import { planeFromUnit } from '../state/landscape';
import { useScreen } from '../state/screen';
import { selectedWalker } from '../state/selectedWalker';
import { useMassif } from '../state/store';

/** What pointing at the range does: cursor, start or the end of a line, flight, menu. */
export function useRangeHandlers(
  axes: readonly [Axis, Axis],
  domain: Domain,
  view: RefObject<ViewHandle | null>,
): ReliefHandlers {
  // The first click of a double click has set the start; the second takes it back.
  const picked = useRef<Experiment>(undefined);
  return {
    onPoint(unit) {
      useMassif.getState().setCursor({ pointer: unit && planeFromUnit(domain, axes, unit) });
    },
    onPick(unit, { altKey }) {
      const before = useMassif.getState().history.present;
      const point = planeFromUnit(domain, axes, unit);
      picked.current = undefined;
      if (useScreen.getState().cutting) {
        placeCutEnd(point);
        return;
      }
      if (altKey) actions.addStart(selectedWalker(before.walkers), point);
      else actions.startAt(point);
      const { present } = useMassif.getState().history;
      picked.current = present === before ? undefined : present;
    },
    onFly(point) {
      const { history, undo } = useMassif.getState();
      if (history.present === picked.current) undo();
      view.current?.flyTo(point);
    },
    onMenu(unit, { clientX: x, clientY: y }) {
      useScreen.getState().set({ stageMenu: { x, y, unit } });
    },
  };
}
