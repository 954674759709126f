import { Vector3 } from 'three';
import type { Surface } from '../../core/surface/surface';
import { FLOOR, worldFromUnit } from '../../core/surface/world';

/** Points along each axis of the coarse grid. */
const GRID = 33;

/** The corners of the floor and a coarse grid over the surface, which holds its corners and all but the summit. */
export function blockOutline(surface: Surface): Vector3[] {
  const points = [-1, 1].flatMap((x) => [-1, 1].map((z) => new Vector3(x, FLOOR, z)));
  for (let k = 0; k < GRID * GRID; k++) {
    const { x, y, z } = worldFromUnit(surface, (k % GRID) / (GRID - 1), Math.floor(k / GRID) / (GRID - 1));
    if (!Number.isNaN(y)) points.push(new Vector3(x, y, z));
  }
  return points;
}
