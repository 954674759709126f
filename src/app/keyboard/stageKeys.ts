import type { KeyboardEvent, MouseEvent } from 'react';
import { placeSliceEnd } from '../../state/slicing';
import { newGesture } from '../../state/newGesture';
import { drawnAxes, planeFromUnit, unitFromPlane } from '../../core/landscape/drawnAxes';
import { moveStart, startAt } from '../../core/experiment/edit/edit';
import type { Massif } from '../../state/massif';
import { selectedWalker } from '../../state/shown';

/** Shares of the region that one press moves the cursor, alone and with Shift. */
const stride = 1 / 50;
const leap = 1 / 10;

const directions: Readonly<Record<string, readonly [a: number, b: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/** All that one held key does is one undo step. */
let held = '';

/**
 * On the focused stage arrows move the cursor over the range, with Alt the start; Enter starts all walkers there, or ends
 * the line that is drawn; the menu key asks for more.
 */
export function onStageKey(massif: Massif, event: KeyboardEvent): void {
  const { store, screen, edit } = massif;
  if (event.target !== event.currentTarget) return;
  const { experiment, cursor, setCursor } = store.getState();
  const { pointer } = cursor;
  const { domain } = experiment.plane;
  const axes = drawnAxes(experiment);
  const direction = directions[event.key];
  if (direction) {
    const start = experiment.walkers[selectedWalker(massif)]?.starts[0];
    const from = event.altKey ? start : (pointer ?? start);
    const unit = (from && unitFromPlane(domain, axes, from)) ?? { a: 0.5, b: 0.5 };
    const step = event.shiftKey ? leap : stride;
    const next = { a: within(unit.a + step * direction[0]), b: within(unit.b + step * direction[1]) };
    const to = planeFromUnit(domain, axes, next);
    if (event.altKey && start) {
      if (!event.repeat) held = newGesture('move a start');
      edit((chosen) => moveStart(chosen, start, to), held);
    }
    setCursor({ pointer: to });
  } else if (isMenuKey(event)) {
    const spot = pointer ?? experiment.walkers[0]?.starts[0];
    const { x, y, width, height } = event.currentTarget.getBoundingClientRect();
    const unit = (spot && unitFromPlane(domain, axes, spot)) ?? { a: 0.5, b: 0.5 };
    screen.getState().set({ stageMenu: { x: x + width / 2, y: y + height / 2, unit } });
  } else if (event.key === 'Enter' && pointer) {
    if (screen.getState().slicing) placeSliceEnd(massif, pointer);
    else edit((chosen) => startAt(chosen, pointer));
  } else return;
  event.preventDefault();
}

/** A press on a range leaves the keys to the commands: on the focused stage arrows would move the cursor. */
export function keepKeys(event: MouseEvent): void {
  if (!(event.target as Element).matches('canvas, [data-pane]')) return;
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  event.currentTarget.closest<HTMLElement>('[data-massif]')?.focus({ preventScroll: true });
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

function within(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
