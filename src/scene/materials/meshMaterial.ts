import { DoubleSide, ShaderMaterial, type IUniform } from 'three';
import meshFragment from '../../../shaders/mesh.frag.glsl?raw';
import rangeVertex from '../../../shaders/range.vert.glsl?raw';
import { rgb } from './ramp';
import type { BufferPair } from '../surface/useSurfaceBuffers';
import { contourUniforms } from './surfaceUniforms';
import { registerShaderChunks } from './registerShaderChunks';

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

/** Gives it the surface, and the colours of lines and ground as '#rrggbb'. */
export function setMesh(
  { uniforms }: ShaderMaterial,
  { now, before }: BufferPair,
  ink: string,
  casing: string,
): void {
  const values: Record<string, unknown> = {
    ...contourUniforms(now.surface),
    heightTexture: now.textures.height,
    heightBefore: before.textures.height,
    maskTexture: now.textures.mask,
    ink: rgb(ink),
    casing: rgb(casing),
  };
  const known: Record<string, IUniform> = uniforms;
  for (const [name, value] of Object.entries(values)) (known[name] ??= { value }).value = value;
}
