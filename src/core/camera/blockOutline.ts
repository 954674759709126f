import type { Surface } from '../surface/surface';
import { FLOOR, worldFromUnit, type WorldPoint } from '../surface/world';

/** Points along each axis of the coarse grid. */
const GRID = 33;

/** The corners of the floor and a coarse grid over the surface, which holds its corners and all but the summit. */
export function blockOutline(surface: Surface): WorldPoint[] {
  const points = [-1, 1].flatMap((x) => [-1, 1].map((z): WorldPoint => ({ x, y: FLOOR, z })));
  for (let k = 0; k < GRID * GRID; k++) {
    const point = worldFromUnit(surface, (k % GRID) / (GRID - 1), Math.floor(k / GRID) / (GRID - 1));
    if (!Number.isNaN(point.y)) points.push(point);
  }
  return points;
}
