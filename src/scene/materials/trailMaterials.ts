import {
  CustomBlending,
  GreaterDepth,
  LessEqualDepth,
  MaxEquation,
  NormalBlending,
  OneFactor,
  ShaderMaterial,
  Vector2,
} from 'three';
import footprintFragment from '../../../shaders/footprint.frag.glsl?raw';
import footprintVertex from '../../../shaders/footprint.vert.glsl?raw';
import trailFragment from '../../../shaders/trail.frag.glsl?raw';
import trailVertex from '../../../shaders/trail.vert.glsl?raw';
import { rgb } from './ramp';
import { registerShaderChunks } from './registerShaderChunks';

registerShaderChunks();

/** How one pass draws the same path. Widths in CSS pixels. */
export interface LinePass {
  readonly width: number;
  readonly futureWidth?: number;
  readonly opacity?: number;
  /** Only where the ground hides it, dashed. */
  readonly hidden?: boolean;
  /** Strength of a soft light around the path, instead of a line. */
  readonly glow?: number;
}

/** A material for screen-space lines; `frameLine` gives it what changes from frame to frame. */
export function createLineMaterial(pass: LinePass): ShaderMaterial {
  const { width, futureWidth = 0, opacity = 1, hidden = false, glow = 0 } = pass;
  const material = new ShaderMaterial({
    vertexShader: trailVertex,
    fragmentShader: trailFragment,
    uniforms: {
      resolution: { value: new Vector2(1, 1) },
      color: { value: [0, 0, 0] },
      opacity: { value: opacity },
      width: { value: width },
      futureWidth: { value: futureWidth },
      stepNow: { value: Infinity },
      dashPeriod: { value: 1 },
      dashed: { value: hidden },
      glow: { value: glow },
    },
    transparent: true,
    depthWrite: false,
    depthFunc: hidden ? GreaterDepth : LessEqualDepth,
    blending: glow > 0 ? CustomBlending : NormalBlending,
  });
  if (glow > 0) {
    // The brightest wins: added up, the light would burn white at every joint.
    material.blendEquation = MaxEquation;
    material.blendSrc = material.blendDst = OneFactor;
  }
  material.userData = pass;
  return material;
}

/** Dots in the casing's colour, one a step; `diameter` in device pixels. */
export function createFootprintMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: footprintVertex,
    fragmentShader: footprintFragment,
    uniforms: {
      color: { value: [0, 0, 0] },
      diameter: { value: 1 },
      stepNow: { value: Infinity },
      leastSpacing: { value: 0 },
    },
    transparent: true,
    depthWrite: false,
  });
}

/** Sets a hexadecimal colour. */
export function colorLine(material: ShaderMaterial, color: string): void {
  material.uniforms.color.value = rgb(color);
}

/** What a line needs to know of the frame: canvas in CSS pixels, device pixels per CSS pixel, world units per CSS pixel. */
export interface LineFrame {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly worldPerPixel: number;
  readonly stepNow: number;
}

/** Dash and gap together, in CSS pixels; the world length is kept to powers of two so that dashes do not crawl. */
const HIDDEN_PERIOD = 9;
const FUTURE_PERIOD = 4;

/** Follows the frame without touching geometry. */
export function frameLine(material: ShaderMaterial, frame: LineFrame): void {
  const { uniforms, userData } = material;
  const pass = userData as LinePass;
  const period = (pass.hidden ? HIDDEN_PERIOD : FUTURE_PERIOD) * frame.worldPerPixel;
  uniforms.resolution.value.set(frame.width * frame.pixelRatio, frame.height * frame.pixelRatio);
  uniforms.width.value = pass.width * frame.pixelRatio;
  uniforms.futureWidth.value = (pass.futureWidth ?? 0) * frame.pixelRatio;
  uniforms.stepNow.value = frame.stepNow;
  uniforms.dashPeriod.value = 2 ** Math.round(Math.log2(period));
}
