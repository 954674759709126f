import { atan } from '../math/elementary';

/** The direction of the compass, 0 up to 360 from north over east, of a way in world units; north of none. */
export function compassDirection(x: number, z: number): number {
  if (x === 0) return z > 0 ? 180 : 0;
  const fromEast = (atan(z / x) * 180) / Math.PI;
  return (x > 0 ? 90 : 270) + fromEast;
}
