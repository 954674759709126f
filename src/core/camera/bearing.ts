import { cos, sin } from '../math/elementary';
import type { WorldPoint } from '../surface/world';

/** From where something is seen: degrees of the compass, and above the horizon. */
export interface Bearing {
  readonly azimuth: number;
  readonly elevation: number;
}

/** The eye's place on a sphere around the foot of the block, in world units. */
export function eyeAt({ azimuth, elevation }: Bearing, distance: number): WorldPoint {
  const [turn, rise] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  return {
    x: distance * sin(turn) * cos(rise),
    y: distance * sin(rise),
    z: -distance * cos(turn) * cos(rise),
  };
}
