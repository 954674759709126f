import { useCallback, useRef } from 'react';
import type { ThreeEvent } from '@react-three/fiber';
import { Vector3, type Intersection, type Mesh, type Raycaster } from 'three';
import { rayHit } from '../../core/surface/rayHit';
import type { Surface } from '../../core/surface/surface';
import { unitFromWorld, type UnitPoint } from '../../core/surface/world';

/** A pointer that moved this far between down and up was an orbit. CSS pixels. */
const DRAG = 4;

/** What pointing at the range does. */
export interface SurfaceHandlers {
  /** The point under the pointer in unit coordinates, or undefined when it leaves the range. */
  readonly onPoint?: ((point: UnitPoint | undefined) => void) | undefined;
  /** A click that was no drag. */
  readonly onPick?: ((point: UnitPoint, event: MouseEvent) => void) | undefined;
  /** A double click, in world space; its first click has been a pick. */
  readonly onFly?: ((point: Vector3) => void) | undefined;
  /** A right click that was no drag. */
  readonly onMenu?: ((point: UnitPoint, event: MouseEvent) => void) | undefined;
}

/**
 * Props that make a mesh report the surface's point under the pointer; picking marches the heights, not the triangles.
 */
export function useSurfacePointer(surface: Surface, { onPoint, onPick, onFly, onMenu }: SurfaceHandlers) {
  const mesh = useRef<Mesh>(null);
  const raycast = useCallback(
    (raycaster: Raycaster, hits: Intersection[]): void => {
      const { origin, direction } = raycaster.ray;
      const distance = rayHit(surface, origin, direction);
      if (distance === undefined || !mesh.current) return;
      hits.push({ distance, point: raycaster.ray.at(distance, new Vector3()), object: mesh.current });
    },
    [surface],
  );
  return {
    ref: mesh,
    raycast,
    onPointerMove: (event: ThreeEvent<PointerEvent>) =>
      onPoint?.(event.buttons > 0 ? undefined : unitFromWorld(event.point)),
    onPointerOut: () => onPoint?.(undefined),
    onClick: (event: ThreeEvent<MouseEvent>) => {
      const isFirst = event.nativeEvent.detail < 2;
      if (event.delta < DRAG && isFirst) onPick?.(unitFromWorld(event.point), event.nativeEvent);
    },
    onDoubleClick: (event: ThreeEvent<MouseEvent>) => onFly?.(event.point),
    onContextMenu: (event: ThreeEvent<MouseEvent>) => {
      if (event.delta < DRAG) onMenu?.(unitFromWorld(event.point), event.nativeEvent);
    },
  };
}
