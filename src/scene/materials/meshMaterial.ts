import { DoubleSide, ShaderMaterial, type IUniform } from 'three';
import meshFragment from '../../../shaders/mesh.frag.glsl?raw';
import rangeVertex from '../../../shaders/range.vert.glsl?raw';
import { rgb } from './ramp';
import type { Surfaces } from '../surface/useSurfaces';
import { contourUniforms } from './reliefUniforms';
import { registerShaderChunks } from './shaderChunks';

registerShaderChunks();

/** A translucent surface of contours that hides nothing behind it. */
export function createMeshMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: rangeVertex,
    fragmentShader: meshFragment,
    uniforms: { morph: { value: 1 } },
    side: DoubleSide,
    transparent: true,
    depthWrite: false,
  });
}

/** Gives it the relief, and the colours of lines and ground as '#rrggbb'. */
export function setMesh(
  { uniforms }: ShaderMaterial,
  { now, before }: Surfaces,
  ink: string,
  casing: string,
): void {
  const values: Record<string, unknown> = {
    ...contourUniforms(now.relief),
    heightTexture: now.textures.height,
    heightBefore: before.textures.height,
    maskTexture: now.textures.mask,
    ink: rgb(ink),
    casing: rgb(casing),
  };
  const known: Record<string, IUniform> = uniforms;
  for (const [name, value] of Object.entries(values)) (known[name] ??= { value }).value = value;
}
