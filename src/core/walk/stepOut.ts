import type { Domain } from '../planeUnits';
import type { Trail } from './trail';

/** The first step at which a walker is outside of a region; undefined when it stays inside. */
export function stepOut({ points }: Pick<Trail, 'points'>, { a, b }: Domain): number | undefined {
  for (let step = 0; 2 * step < points.length; step++) {
    const [x, y] = [points[2 * step], points[2 * step + 1]];
    if (!(x >= a[0] && x <= a[1] && y >= b[0] && y <= b[1])) return step;
  }
  return undefined;
}
