import { Vector3, Vector4 } from 'three';

/** As many lights as there are walker identities; also the size of the arrays in the shader. */
export const MARKER_COUNT = 8;

/** The light that markers throw on the ground: world position with strength, and colour. Shared with the shader. */
export interface MarkerLights {
  readonly places: readonly Vector4[];
  readonly colors: readonly Vector3[];
}

/** All lights out. Make one per range and give it to Range and Markers. */
export function createMarkerLights(): MarkerLights {
  return {
    places: Array.from({ length: MARKER_COUNT }, () => new Vector4(0, -9, 0, 0)),
    colors: Array.from({ length: MARKER_COUNT }, () => new Vector3()),
  };
}
