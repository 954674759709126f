import { ShaderChunk } from 'three';
import air from '../../../shaders/_air.glsl?raw';
import contour from '../../../shaders/_contour.glsl?raw';
import height from '../../../shaders/_height.glsl?raw';
import light from '../../../shaders/_light.glsl?raw';
import line from '../../../shaders/_line.glsl?raw';
import tint from '../../../shaders/_tint.glsl?raw';

const chunks = { air, contour, height, light, line, tint };

/** Makes our shared shader parts known to three as `#include <massif/name>`. Call before a material is compiled. */
export function registerShaderChunks(): void {
  const known: Record<string, string> = ShaderChunk;
  for (const [name, source] of Object.entries(chunks)) known[`massif/${name}`] = source;
}
