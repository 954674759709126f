import { Vector3, Vector4 } from 'three';

/** As many lights as there are walker identities; also the size of the arrays in the shader. */
export const LANTERN_COUNT = 8;

/** The light that lanterns throw on the ground: world position with strength, and colour. Shared with the shader. */
export interface LanternLights {
  readonly places: readonly Vector4[];
  readonly colors: readonly Vector3[];
}

/** All lights out. Make one per range and give it to Range and Lanterns. */
export function createLanternLights(): LanternLights {
  return {
    places: Array.from({ length: LANTERN_COUNT }, () => new Vector4(0, -9, 0, 0)),
    colors: Array.from({ length: LANTERN_COUNT }, () => new Vector3()),
  };
}
