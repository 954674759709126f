import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Raycaster, Vector2 } from 'three';
import { rayHit } from '../../core/surface/rayHit';
import type { Surface } from '../../core/surface/surface';
import { unitFromWorld, type UnitPoint } from '../../core/surface/world';
import { handleAt, type Drag, type DragHandle } from './dragHandles';
import { usePaneElement } from '../stage/Pane';

/** Lets the pointer drag marks over the range: a press on a mark is no orbit and no click. */
export function useHandleDrag(surface: Surface, handles: readonly DragHandle[]): void {
  const canvas = useThree((state) => state.gl.domElement);
  const pane = usePaneElement();
  const get = useThree((state) => state.get);
  const now = useRef({ surface, handles });
  useLayoutEffect(() => {
    now.current = { surface, handles };
  }, [surface, handles]);

  useEffect(() => {
    let isOver = false;
    let held: { readonly pointerId: number; readonly drag: Drag } | undefined;
    const placeOf = ({ clientX, clientY }: PointerEvent) => {
      const box = pane.getBoundingClientRect();
      return { x: clientX - box.left, y: clientY - box.top };
    };
    const pointAt = (event: PointerEvent): UnitPoint | undefined => {
      const { x, y } = placeOf(event);
      const { camera, size } = get();
      const raycaster = new Raycaster();
      raycaster.setFromCamera(new Vector2((2 * x) / size.width - 1, 1 - (2 * y) / size.height), camera);
      const { origin, direction } = raycaster.ray;
      const distance = rayHit(now.current.surface, origin, direction);
      return distance === undefined ? undefined : unitFromWorld(raycaster.ray.at(distance, origin));
    };

    const handleUnder = (event: PointerEvent) => {
      const { x, y } = placeOf(event);
      const { width, height } = get().size;
      const isInside = x >= 0 && x <= width && y >= 0 && y <= height;
      return isInside ? handleAt(now.current.handles, { x, y }, event.pointerType) : undefined;
    };

    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0 || held) return;
      const handle = handleUnder(event);
      if (!handle) return;
      event.stopImmediatePropagation();
      canvas.setPointerCapture(event.pointerId);
      held = { pointerId: event.pointerId, drag: handle.take() };
    };
    const onMove = (event: PointerEvent): void => {
      if (!held) {
        const wasOver = isOver;
        isOver = event.buttons === 0 && handleUnder(event) !== undefined;
        // Only who has set it takes it back: panes share the cursor.
        if (isOver || wasOver) canvas.style.cursor = isOver ? 'grab' : '';
        return;
      }
      event.stopImmediatePropagation();
      if (event.pointerId !== held.pointerId) return;
      canvas.style.cursor = 'grabbing';
      const point = pointAt(event);
      if (point) held.drag(point);
    };
    const onUp = (event: PointerEvent): void => {
      if (event.pointerId !== held?.pointerId) return;
      event.stopImmediatePropagation();
      held = undefined;
      isOver = false;
      canvas.style.cursor = '';
      // The click that follows is part of the drag; where none follows, the next press is another one.
      const refuse = (click: Event) => click.stopPropagation();
      canvas.addEventListener('click', refuse, { capture: true, once: true });
      setTimeout(() => canvas.removeEventListener('click', refuse, true));
    };

    // In the capture phase, at once: before other marks, the camera and the range see the same press.
    const listeners = { pointerdown: onDown, pointermove: onMove, pointerup: onUp, pointercancel: onUp };
    const root = canvas.parentElement!;
    for (const [type, listener] of Object.entries(listeners)) {
      root.addEventListener(type, listener as EventListener, true);
    }
    return () => {
      canvas.style.cursor = '';
      for (const [type, listener] of Object.entries(listeners)) {
        root.removeEventListener(type, listener as EventListener, true);
      }
    };
  }, [canvas, pane, get]);
}
