import { useRef, type RefObject } from 'react';
import type { Axis } from '../core/experiment/axis';
import type { Experiment } from '../core/experiment/experiment';
import type { Domain } from '../core/heightField';
import type { ReliefHandlers } from '../scene/useReliefPointer';
import type { ViewHandle } from '../scene/View';
import { actions } from '../state/actions';
import { placeSliceEnd } from '../state/slicing';
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
      const before = useMassif.getState().experiment;
      const point = planeFromUnit(domain, axes, unit);
      picked.current = undefined;
      if (useScreen.getState().slicing) {
        placeSliceEnd(point);
        return;
      }
      if (altKey) actions.addStart(selectedWalker(before.walkers), point);
      else actions.startAt(point);
      const { experiment: present } = useMassif.getState();
      picked.current = present === before ? undefined : present;
    },
    onFly(point) {
      const { experiment, undo } = useMassif.getState();
      if (experiment === picked.current) undo();
      view.current?.flyTo(point);
    },
    onMenu(unit, { clientX: x, clientY: y }) {
      useScreen.getState().set({ stageMenu: { x, y, unit } });
    },
  };
}
