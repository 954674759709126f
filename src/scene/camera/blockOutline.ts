import { Vector3 } from 'three';
import type { Relief } from '../../core/surface/relief';
import { FLOOR, worldFromUnit } from '../../core/surface/world';

/** Points along each axis of the coarse grid. */
const GRID = 33;

/** The corners of the floor and a coarse grid over the surface, which holds its corners and all but the summit. */
export function blockOutline(relief: Relief): Vector3[] {
  const points = [-1, 1].flatMap((x) => [-1, 1].map((z) => new Vector3(x, FLOOR, z)));
  for (let k = 0; k < GRID * GRID; k++) {
    const { x, y, z } = worldFromUnit(relief, (k % GRID) / (GRID - 1), Math.floor(k / GRID) / (GRID - 1));
    if (!Number.isNaN(y)) points.push(new Vector3(x, y, z));
  }
  return points;
}
