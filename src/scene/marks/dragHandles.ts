import type { UnitPoint } from '../../core/surface/world';
import type { PixelPoint } from '../stage/useOverlay';

/** What dragging a mark does: called with every point of the range that the pointer reaches. */
export type Drag = (point: UnitPoint) => void;

/** A mark of the range that can be taken hold of. */
export interface DragHandle {
  /** Begins a drag. */
  readonly take: () => Drag;
  /** The middle of the mark in CSS pixels of the canvas; the mark writes it in every frame, undefined when hidden. */
  place: PixelPoint | undefined;
}

/** How far beside its middle a mark is still held, by the kind of pointer. CSS pixels. */
const REACH: Readonly<Record<string, number>> = { mouse: 12, pen: 16, touch: 24 };

/** The nearest mark within reach of the pointer. */
export function handleAt(
  handles: readonly DragHandle[],
  { x, y }: PixelPoint,
  pointerType: string,
): DragHandle | undefined {
  let [nearest, least]: [DragHandle | undefined, number] = [undefined, REACH[pointerType] ?? REACH.mouse];
  for (const handle of handles) {
    const distance = handle.place ? Math.hypot(handle.place.x - x, handle.place.y - y) : Infinity;
    if (distance > least) continue;
    [nearest, least] = [handle, distance];
  }
  return nearest;
}
