import { useThree } from '@react-three/fiber';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BufferGeometry } from 'three';
import { surfaceMask } from '../../core/surface/surfaceMask';
import type { Surface } from '../../core/surface/surface';
import { surfaceGeometry } from './surfaceGeometry';
import { useGraphicsContext } from '../stage/useGraphicsContext';
import { createSurfaceTextures, forgetShapePass, type SurfaceTextures } from './surfaceTextures';

export interface SurfaceBuffers {
  readonly surface: Surface;
  readonly textures: SurfaceTextures;
  readonly geometry: BufferGeometry;
  readonly dispose: () => void;
}

/** The buffers of a surface and those of the one that it flows from; the same when there is none before. */
export interface BufferPair {
  readonly now: SurfaceBuffers;
  readonly before: SurfaceBuffers;
  /** Whether it is the same ground on a finer grid: a flow that is under way goes on. */
  readonly refines: boolean;
}

/** Uploads the surface when it changes, keeps the one before for the flow, disposes older ones. */
export function useSurfaceBuffers(surface: Surface, flat: Uint8Array): BufferPair | undefined {
  const renderer = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const [pair, setPair] = useState<BufferPair>();
  const alive = useRef(new Set<SurfaceBuffers>());
  const giveUp = useCallback(() => {
    for (const buffers of alive.current) buffers.dispose();
    alive.current.clear();
    forgetShapePass(renderer);
  }, [renderer]);
  const { returns } = useGraphicsContext(giveUp);

  useLayoutEffect(() => {
    const mask = surfaceMask(surface, flat);
    const textures = createSurfaceTextures(renderer, mask, surface.size);
    const geometry = surfaceGeometry(mask.heights, surface.size);
    const dispose = (): void => [textures, geometry].forEach((made) => made.dispose());
    const now: SurfaceBuffers = { surface, textures, geometry, dispose };
    alive.current.add(now);
    setPair((last) => {
      if (!last || !alive.current.has(last.now)) return { now, before: now, refines: false };
      // New ground always comes on the coarsest grid first.
      const refines = surface.size > last.now.surface.size && alive.current.has(last.before);
      return { now, before: refines ? last.before : last.now, refines };
    });
    invalidate();
  }, [renderer, surface, flat, returns, invalidate]);

  useEffect(() => {
    for (const buffers of alive.current) {
      if (!pair || buffers === pair.now || buffers === pair.before) continue;
      buffers.dispose();
      alive.current.delete(buffers);
    }
  }, [pair]);

  useEffect(() => {
    const made = alive.current;
    return () => {
      for (const buffers of made) buffers.dispose();
      made.clear();
    };
  }, []);

  return pair;
}
