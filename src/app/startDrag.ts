import type { Axis } from '../core/experiment/axis';
import type { Point } from '../core/experiment/experiment';
import type { Domain } from '../core/heightField';
import type { Drag } from '../scene/grips';
import { actions } from '../state/actions';
import { newGesture } from '../state/gesture';
import { planeFromUnit } from '../state/landscape';
import { playback } from '../state/playback';
import { useMassif } from '../state/store';

/** Moves a start of all walkers that share it. */
export function dragStart(axes: readonly [Axis, Axis], domain: Domain, from: Point): Drag {
  return dragFrom(axes, domain, from);
}

/** Picks one walker up: its start goes along with the pointer, and the walk is at its start again. */
export function dragLantern(
  axes: readonly [Axis, Axis],
  domain: Domain,
  walker: number,
  start: number,
): Drag {
  const from = useMassif.getState().experiment.walkers[walker].starts[start];
  if (!from) return () => {};
  let drag: Drag | undefined;
  return (unit) => {
    if (!drag) playback.stepTo(0);
    drag ??= dragFrom(axes, domain, from, walker);
    drag(unit);
  };
}

function dragFrom(axes: readonly [Axis, Axis], domain: Domain, from: Point, walker?: number): Drag {
  const gesture = newGesture('drag a start');
  let at = from;
  return (unit) => {
    const to = planeFromUnit(domain, axes, unit);
    actions.moveStart(at, to, gesture, walker);
    useMassif.getState().setCursor({ pointer: to });
    at = to;
  };
}
