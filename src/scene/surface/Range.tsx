import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { MathUtils, PlaneGeometry, Vector3 } from 'three';
import { palettes, type PaletteId } from '../../core/palettes';
import { FLOOR } from '../../core/surface/world';
import { createMarkerLights, type MarkerLights } from '../marks/markerLights';
import {
  createRangeMaterials,
  graticuleValue,
  markerValues,
  surfaceValues,
  themeValues,
} from '../materials/rangeMaterials';
import { tintTexture } from '../materials/surfaceUniforms';
import { themes, type Theme } from '../themes';
import { tintsOf } from '../materials/tints';
import { useFlow } from './useFlow';
import { useSurfacePointer, type SurfaceHandlers } from './useSurfacePointer';
import type { BufferPair } from './useSurfaceBuffers';
import { wallGeometry } from './wallGeometry';
import { worldPerPixel } from '../marks/worldPerPixel';

/** The haze begins this far before the middle of the block and is full this far behind it, in world units. */
const HAZE_BEGINS = -0.7;
const HAZE_FULL = 1.9;
/** Sines of the height above the horizon between which a view becomes a map. */
const MAP_VIEW = [0.93, 0.985] as const;
/** Lines of the hatching a world unit, and the least pixels from one to the next. */
const HATCH_LINES = 26;
const HATCH_ROOM = 6.5;
/** Seen flatter than this the ground is too short for any hatching. Sine of the height above the horizon. */
const LEAST_HEIGHT = 0.25;
const sight = new Vector3();

export interface RangeProps extends SurfaceHandlers {
  readonly buffers: BufferPair;
  /** Evenly spaced positions of the graticule in unit coordinates. */
  readonly ticksA: readonly number[];
  readonly ticksB: readonly number[];
  readonly theme: Theme;
  readonly palette: PaletteId;
  readonly lights?: MarkerLights;
  /** How far from the block its shadow on the table ends, in world units. */
  readonly shadowReach?: number;
  /** How long a range takes to flow into the next, in seconds; 0 cuts. */
  readonly flowSeconds?: number;
}

/** The block of a range: surface, cut walls, and its shadow on the table. World space, side 2. */
export function Range(props: RangeProps) {
  const {
    buffers: { now, before },
    ticksA,
    ticksB,
    theme,
    palette,
    lights,
    shadowReach = 1.3,
    flowSeconds = 0.6,
  } = props;
  const invalidate = useThree((state) => state.invalidate);
  const materials = useMemo(createRangeMaterials, []);
  const { surface } = now;
  const { size } = surface;
  const isDifference = surface.zeroHeight !== undefined;
  const walls = useMemo(() => wallGeometry(size), [size]);
  const table = useMemo(() => new PlaneGeometry(6, 6).rotateX(-Math.PI / 2), []);
  const ownLights = useMemo(createMarkerLights, []);
  const pointer = useSurfacePointer(surface, props);

  useLayoutEffect(() => {
    const tints = tintTexture(tintsOf(isDifference, palette, theme));
    materials.set(themeValues(themes[theme], palettes[palette], tints));
    invalidate();
    return () => tints.dispose();
  }, [materials, theme, palette, isDifference, invalidate]);

  useLayoutEffect(() => {
    materials.set({ ...graticuleValue(ticksA, ticksB), ...markerValues(lights ?? ownLights), shadowReach });
    invalidate();
  }, [materials, ticksA, ticksB, lights, ownLights, shadowReach, invalidate]);

  useLayoutEffect(() => {
    materials.set(surfaceValues(now.surface, now.textures, before.textures));
    invalidate();
  }, [materials, now, before, invalidate]);

  useFlow(props.buffers, flowSeconds, (morph) => materials.set({ morph }));
  useFrame(({ camera, size: pane }) => {
    const middle = camera.position.length();
    const height = -camera.getWorldDirection(sight).y;
    const hatchLines = hatchLinesFor(worldPerPixel(camera, pane.height) / Math.max(height, LEAST_HEIGHT));
    materials.set({ mapView: MathUtils.smoothstep(height, ...MAP_VIEW), hatchLines });
    materials.setHaze(middle + HAZE_BEGINS, middle + HAZE_FULL);
  });

  useEffect(() => () => walls.dispose(), [walls]);
  useEffect(() => () => [table, materials].forEach((made) => made.dispose()), [table, materials]);

  return (
    <group>
      <mesh geometry={now.geometry} material={materials.surface} frustumCulled={false} {...pointer} />
      <mesh geometry={walls} material={materials.wall} frustumCulled={false} />
      <mesh geometry={table} material={materials.floor} position-y={FLOOR - 0.002} renderOrder={-2} />
    </group>
  );
}

/** As many as can be told apart: halved until a line and its gap have room, so that they do not crawl. World units a pixel. */
function hatchLinesFor(unitsPerPixel: number): number {
  let lines = HATCH_LINES;
  while (1 / lines < HATCH_ROOM * unitsPerPixel && lines > 1) lines /= 2;
  return lines;
}
