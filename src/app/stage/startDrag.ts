import type { Axis } from '../../core/experiment/axis';
import type { Point } from '../../core/experiment/experiment';
import type { Domain } from '../../core/planeUnits';
import type { Drag } from '../../scene/marks/dragHandles';
import { newGesture } from '../../state/newGesture';
import { planeFromUnit } from '../../core/landscape/drawnAxes';
import { moveStart } from '../../core/experiment/edit/edit';
import type { Massif } from '../../state/massif';

/** Picks one walker up: its start goes along with the pointer, and the walk is at its start again. */
export function dragMarker(
  massif: Massif,
  axes: readonly [Axis, Axis],
  domain: Domain,
  walker: number,
  start: number,
): Drag {
  const { store, playback } = massif;
  const from = store.getState().experiment.walkers[walker].starts[start];
  if (!from) return () => {};
  let drag: Drag | undefined;
  return (unit) => {
    if (!drag) playback.stepTo(0);
    drag ??= dragStart(massif, axes, domain, from, walker);
    drag(unit);
  };
}

/** Moves a start of all walkers that share it, or of one. */
export function dragStart(
  { store, edit }: Massif,
  axes: readonly [Axis, Axis],
  domain: Domain,
  from: Point,
  walker?: number,
): Drag {
  const gesture = newGesture('drag a start');
  let at = from;
  return (unit) => {
    const to = planeFromUnit(domain, axes, unit);
    edit((chosen) => moveStart(chosen, at, to, walker), gesture);
    store.getState().setCursor({ pointer: to });
    at = to;
  };
}
