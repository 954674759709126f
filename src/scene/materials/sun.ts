import { Vector3 } from 'three';

const AZIMUTH = (312 * Math.PI) / 180;
const ALTITUDE = (38 * Math.PI) / 180;

/** Unit vector to the sun (the moon at night), fixed to the map: from the north-west, as mapmakers have it. */
export const sun = new Vector3(
  Math.sin(AZIMUTH) * Math.cos(ALTITUDE),
  Math.sin(ALTITUDE),
  -Math.cos(AZIMUTH) * Math.cos(ALTITUDE),
);
