import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BufferGeometry } from 'three';
import { solidGround } from '../../core/surface/mask';
import type { Relief } from '../../core/surface/relief';
import { surfaceGeometry } from './surfaceGeometry';
import { createSurfaceTextures, type SurfaceTextures } from './surfaceTextures';

export interface Surface {
  readonly relief: Relief;
  readonly textures: SurfaceTextures;
  readonly geometry: BufferGeometry;
  readonly dispose: () => void;
}

/** The surface of the relief and the one that it flows from; the same when there is none before. */
export interface Surfaces {
  readonly now: Surface;
  readonly before: Surface;
  /** Whether it is the same ground on a finer grid: a flow that is under way goes on. */
  readonly refines: boolean;
}

/** Builds the surface when the relief changes, keeps the one before for the flow, disposes older ones. */
export function useSurfaces(relief: Relief, flat: Uint8Array): Surfaces | undefined {
  const renderer = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const [surfaces, setSurfaces] = useState<Surfaces>();
  const alive = useRef(new Set<Surface>());

  useLayoutEffect(() => {
    const ground = solidGround(relief, flat);
    const textures = createSurfaceTextures(renderer, ground, relief.size);
    const geometry = surfaceGeometry(ground.heights, relief.size);
    const dispose = (): void => [textures, geometry].forEach((made) => made.dispose());
    const now: Surface = { relief, textures, geometry, dispose };
    alive.current.add(now);
    setSurfaces((last) => {
      if (!last || !alive.current.has(last.now)) return { now, before: now, refines: false };
      // New ground always comes on the coarsest grid first.
      const refines = relief.size > last.now.relief.size && alive.current.has(last.before);
      return { now, before: refines ? last.before : last.now, refines };
    });
    invalidate();
  }, [renderer, relief, flat, invalidate]);

  useEffect(() => {
    for (const surface of alive.current) {
      if (!surfaces || surface === surfaces.now || surface === surfaces.before) continue;
      surface.dispose();
      alive.current.delete(surface);
    }
  }, [surfaces]);

  useEffect(() => {
    const made = alive.current;
    return () => {
      for (const surface of made) surface.dispose();
      made.clear();
    };
  }, []);

  return surfaces;
}
