import { DoubleSide, ShaderMaterial, Vector2, Vector4, type IUniform, type Texture } from 'three';
import floorFragment from '../../../shaders/floor.frag.glsl?raw';
import floorVertex from '../../../shaders/floor.vert.glsl?raw';
import rangeFragment from '../../../shaders/range.frag.glsl?raw';
import rangeVertex from '../../../shaders/range.vert.glsl?raw';
import wallFragment from '../../../shaders/wall.frag.glsl?raw';
import wallVertex from '../../../shaders/wall.vert.glsl?raw';
import type { Surface } from '../../core/surface/surface';
import { FLOOR } from '../../core/surface/world';
import { MARKER_COUNT, type MarkerLights } from '../marks/markerLights';
import type { Palette } from '../../core/palettes/palette';
import { mixRgb, rgb } from './ramp';
import type { SurfaceTextures } from '../surface/useSurfaceBuffers';
import type { ThemeLook } from '../themes/theme';
import { airUniforms, contourUniforms, type UniformValues } from './surfaceUniforms';
import { registerShaderChunks } from './registerShaderChunks';

registerShaderChunks();

/** The three materials of a range. They share their uniforms: one change reaches all. */
export interface RangeMaterials {
  readonly surface: ShaderMaterial;
  readonly wall: ShaderMaterial;
  readonly floor: ShaderMaterial;
  readonly set: (values: UniformValues) => void;
  /** Distances from the camera at which the haze begins and is full. */
  readonly setHaze: (begins: number, full: number) => void;
  readonly dispose: () => void;
}

/** Makes the materials once; surfaces and themes come and go by `set`, so that no shader is compiled again. */
export function createRangeMaterials(): RangeMaterials {
  const hazeRange = new Vector2();
  const uniforms: Record<string, IUniform> = {
    hazeRange: { value: hazeRange },
    morph: { value: 1 },
    mapView: { value: 0 },
    shadowReach: { value: 1.3 },
    hatchLines: { value: 26 },
  };
  const surface = new ShaderMaterial({
    vertexShader: rangeVertex,
    fragmentShader: rangeFragment,
    defines: { MARKERS: MARKER_COUNT },
    side: DoubleSide,
    alphaToCoverage: true,
    // Trails and the rim of the walls lie on the surface: it steps back for them.
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  const wall = new ShaderMaterial({
    vertexShader: wallVertex,
    fragmentShader: wallFragment,
    side: DoubleSide,
  });
  const floor = new ShaderMaterial({
    vertexShader: floorVertex,
    fragmentShader: floorFragment,
    transparent: true,
    depthWrite: false,
  });
  const materials = [surface, wall, floor];
  for (const material of materials) material.uniforms = uniforms;
  const set = (values: UniformValues): void => {
    for (const [name, value] of Object.entries(values)) (uniforms[name] ??= { value }).value = value;
  };
  const setHaze = (begins: number, full: number): void => void hazeRange.set(begins, full);
  const dispose = (): void => materials.forEach((material) => material.dispose());
  return { surface, wall, floor, set, setHaze, dispose };
}

/**
 * Values that follow the surface. `before` is the surface from which the range flows, read while `morph` is under 1.
 */
export function surfaceValues(
  surface: Surface,
  now: SurfaceTextures,
  before: SurfaceTextures,
): UniformValues {
  return {
    ...contourUniforms(surface),
    heightTexture: now.height,
    heightBefore: before.height,
    shapeTexture: now.shape,
    shapeBefore: before.shape,
    maskTexture: now.mask,
    piecewiseConstant: surface.piecewiseConstant,
    floorHeight: FLOOR,
    hasHoles: surface.openShare > 0,
    zeroHeight: surface.zeroHeight ?? -1,
  };
}

/** Values that follow theme and palette. */
export function themeValues(look: ThemeLook, { isLand }: Palette, tints: Texture): UniformValues {
  return {
    ...airUniforms(look),
    tintTexture: tints,
    isLand,
    night: look.night,
    occlusionTint: look.occlusionTint,
    edgeColor: rgb(look.cutEdge),
    markerReach: look.marker.falloff,
    strataEven: rgb(look.strata[0]),
    strataOdd: rgb(look.strata[1]),
    shadowColor: rgb(look.floorShadow),
    shadowStrength: look.floorShadowStrength,
    floorColor: mixRgb(rgb(look.strata[0]), rgb(look.cutEdge), 0.35),
  };
}

/** The map's grid at evenly spaced ticks, given in unit coordinates of both axes. */
export function graticuleValue(ticksA: readonly number[], ticksB: readonly number[]): UniformValues {
  return { graticule: new Vector4(...firstAndSpacing(ticksA), ...firstAndSpacing(ticksB)) };
}

export function markerValues(lights: MarkerLights): UniformValues {
  return { markerPlace: lights.places, markerColor: lights.colors };
}

function firstAndSpacing(ticks: readonly number[]): [number, number] {
  return ticks.length < 2 ? [0, 0] : [2 * ticks[0] - 1, 2 * (ticks[1] - ticks[0])];
}
