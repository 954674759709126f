import { useRef, type RefObject } from 'react';
import type { Axis } from '../../core/experiment/axis';
import type { Experiment } from '../../core/experiment/experiment';
import type { Domain } from '../../core/planeUnits';
import type { SurfaceHandlers } from '../../scene/surface/useSurfacePointer';
import type { ViewHandle } from '../../scene/stage/View';
import { useOutlook, useThisMassif } from '../../state/hooks';
import { placeSliceEnd } from '../../state/slicing';
import { planeFromUnit } from '../../core/landscape/drawnAxes';
import { addStart, startAt } from '../../core/experiment/edit/edit';
import { selectedWalker } from '../../state/shown';

const nothing = () => {};
const onFoot: SurfaceHandlers = { onPoint: nothing, onPick: nothing, onFly: nothing, onMenu: nothing };

/** What pointing at the range does: cursor, start or the end of a line, flight, menu. */
export function useRangeHandlers(
  axes: readonly [Axis, Axis],
  domain: Domain,
  view: RefObject<ViewHandle | null>,
): SurfaceHandlers {
  const massif = useThisMassif();
  const { edit, screen, store } = massif;
  // The first click of a double click has set the start; the second takes it back.
  const picked = useRef<Experiment>(undefined);
  // Somebody on foot is where they point to.
  const isOnFoot = useOutlook().along === 'visitor';
  if (isOnFoot) return onFoot;
  return {
    onPoint(unit) {
      store.getState().setCursor({ pointer: unit && planeFromUnit(domain, axes, unit) });
    },
    onPick(unit, { altKey }) {
      const before = store.getState().experiment;
      const point = planeFromUnit(domain, axes, unit);
      picked.current = undefined;
      if (screen.getState().slicing) {
        placeSliceEnd(massif, point);
        return;
      }
      if (altKey) edit((chosen) => addStart(chosen, selectedWalker(massif), point));
      else edit((chosen) => startAt(chosen, point));
      const { experiment: present } = store.getState();
      picked.current = present === before ? undefined : present;
    },
    onFly(point) {
      const { experiment, undo } = store.getState();
      if (experiment === picked.current) undo();
      view.current?.flyTo(point);
    },
    onMenu(unit, { clientX: x, clientY: y }) {
      screen.getState().set({ stageMenu: { x, y, unit } });
    },
  };
}
