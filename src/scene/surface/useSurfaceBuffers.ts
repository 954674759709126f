import { useThree } from '@react-three/fiber';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  DataTexture,
  FloatType,
  LinearFilter,
  NearestFilter,
  RedFormat,
  RGFormat,
  type BufferGeometry,
  type Texture,
  type WebGLRenderer,
} from 'three';
import { surfaceMask } from '../../core/surface/surfaceMask';
import type { Surface } from '../../core/surface/surface';
import { surfaceGeometry } from './surfaceGeometry';
import { useGraphicsContext } from '../stage/useGraphicsContext';
import { forgetShapePass, shapeOf } from './shapePass';

/** What the shaders read of one surface; made once, never per frame. */
export interface SurfaceTextures {
  /** World heights, 32-bit, one texel a grid point. */
  readonly height: Texture;
  /** dy/dx, dy/dz, openness to the sky, cast shadow. */
  readonly shape: Texture;
  /** Solid ground and hatching. */
  readonly mask: Texture;
}

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
    const now = uploaded(renderer, surface, flat);
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

/** Heights and mask as textures, the shape that is rendered of them, and triangles. */
function uploaded(renderer: WebGLRenderer, surface: Surface, flat: Uint8Array): SurfaceBuffers {
  const { size } = surface;
  const { heights, masks } = surfaceMask(surface, flat);
  const height = heightTexture(renderer, heights, size);
  const mask = new DataTexture(masks, size, size, RGFormat);
  mask.minFilter = mask.magFilter = LinearFilter;
  mask.unpackAlignment = 1;
  mask.needsUpdate = true;
  const shape = shapeOf(renderer, height, size);
  const geometry = surfaceGeometry(heights, size);
  const dispose = (): void => [height, mask, shape, geometry].forEach((made) => made.dispose());
  return { surface, textures: { height, mask, shape: shape.texture }, geometry, dispose };
}

function heightTexture(renderer: WebGLRenderer, heights: Float32Array, size: number): DataTexture {
  const filled = heights.map((value) => (Number.isNaN(value) ? 0 : value));
  const texture = new DataTexture(filled, size, size, RedFormat, FloatType);
  const filter = renderer.extensions.has('OES_texture_float_linear') ? LinearFilter : NearestFilter;
  texture.minFilter = texture.magFilter = filter;
  texture.needsUpdate = true;
  return texture;
}
