import { DataTexture, LinearFilter, RGBAFormat, Vector2 } from 'three';
import type { Contours } from '../../core/surface/contours';
import type { Surface } from '../../core/surface/surface';
import type { Ramp } from '../../core/palettes/palette';
import { rgb, tintAt } from './ramp';
import { sun } from './sun';
import type { ThemeLook } from '../themes/theme';

/** Values of uniforms by name. */
export type UniformValues = Readonly<Record<string, unknown>>;

const CONTOUR_KINDS: Record<Contours['kind'], number> = { height: 0, value: 1, decades: 2 };
/** A shader may not divide by the top of a level plain. */
const LEAST_TOP = 1e-6;

/** Uniforms of _contour.glsl and of the height in _tint.glsl. */
export function contourUniforms(surface: Surface): UniformValues {
  const { contours, log, tintExponent, top, verticalScale } = surface;
  return {
    contourKind: CONTOUR_KINDS[contours.kind],
    contourStep: contours.step,
    contourOffset: contours.offset,
    contourIndex: contours.index,
    verticalScale,
    logScale: new Vector2(log?.floor ?? 1, log?.soft ?? 1),
    top: Math.max(top, LEAST_TOP),
    tintExponent,
  };
}

/** Uniforms of _light.glsl and _air.glsl. */
export function airUniforms(look: ThemeLook): UniformValues {
  return {
    sun,
    sunTint: look.sunTint,
    shadeTint: look.shadeTint,
    hazeColor: rgb(look.haze),
    hazeAmount: look.hazeAmount,
  };
}

/** A ramp as 256 texels. The caller disposes it. */
export function tintTexture(ramp: Ramp): DataTexture {
  const texels = new Uint8Array(256 * 4);
  for (let k = 0; k < 256; k++) {
    texels.set([...tintAt(ramp, k / 255).map((channel) => Math.round(255 * channel)), 255], 4 * k);
  }
  const texture = new DataTexture(texels, 256, 1, RGBAFormat);
  texture.minFilter = texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
