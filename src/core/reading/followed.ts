import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Domain } from '../planeUnits';
import { creaseMinimum } from './creaseMinimum';
import { isInside, settled } from './criticalPoints';
import type { EdgeMinimum } from './edgeMinima';
import { kindAt, type CriticalPoint, type SharpMinimum } from './kindAt';
import { KnownPoints } from './knownPoints';

/** Low places that are followed down: by Newton's method, and by golden sections where that does not settle. */
const [mostLows, mostCreases] = [4096, 12];

/** The minima that low places lead down to and that are not known yet. */
export function followed(
  plane: PlaneObjective,
  domain: Domain,
  cells: number,
  lows: readonly Point[],
  places: readonly (CriticalPoint | EdgeMinimum)[],
): { found: (CriticalPoint | SharpMinimum)[]; unfollowed: number } {
  const cell = [(domain.a[1] - domain.a[0]) / cells, (domain.b[1] - domain.b[0]) / cells] as const;
  const isBottom = (kind: (CriticalPoint | SharpMinimum | EdgeMinimum)['kind']) =>
    kind !== 'saddle' && kind !== 'maximum';
  const known = new KnownPoints(cell);
  for (const { kind, point } of places) if (isBottom(kind)) known.add(point);
  const found: (CriticalPoint | SharpMinimum)[] = [];
  const creases: Point[] = [];
  /** Whether it is the bottom that was looked for, new or not. */
  const isTaken = (point: Point | undefined): boolean => {
    if (!point || !isInside(point, domain)) return false;
    const place = kindAt(plane, point, cell);
    if (!place || !isBottom(place.kind)) return false;
    if (known.add(place.point)) found.push(place);
    if (place.kind === 'crease') creases.push(place.point);
    return true;
  };
  let tries = 0;
  let unfollowed = Math.max(lows.length - mostLows, 0);
  for (const low of lows.slice(0, mostLows)) {
    if (known.has(low, 1) || isTaken(settledSmoothly(plane, low, cell))) continue;
    if (creases.some((crease) => isLevelBetween(plane, crease, low, cell))) continue;
    if (tries === mostCreases) {
      unfollowed += 1;
      continue;
    }
    tries += 1;
    const point = creaseMinimum(plane, low, cell, domain);
    if (!point || creases.some((crease) => isLevelBetween(plane, crease, point, cell))) continue;
    isTaken(settledSmoothly(plane, point, cell) ?? point);
  }
  return { found, unfollowed };
}

/** Whether two places lie in one trough, as far as some points between them tell, measured by how it rises beside it. */
function isLevelBetween(
  plane: PlaneObjective,
  one: Point,
  other: Point,
  cell: readonly [number, number],
): boolean {
  const lossAt = (share: number) =>
    plane.value(Float64Array.from(one, (start, axis) => start + share * (other[axis] - start)));
  const loss = lossAt(0);
  const beside = cell.map((size, axis) => {
    const point = Float64Array.from(one);
    point[axis] += size;
    return Math.abs(plane.value(point) - loss);
  });
  const level = 1e-9 * Math.max(...beside);
  return [0.23, 0.5, 0.71, 1].every((share) => Math.abs(lossAt(share) - loss) <= level);
}

/** Where Newton's method ends, unless that is a kink, where its slope is a convention. */
function settledSmoothly(
  plane: PlaneObjective,
  seed: Point,
  cell: readonly [number, number],
): Point | undefined {
  const point = settled(plane, seed, cell);
  const place = point && kindAt(plane, point, cell);
  return place && 'eigenvalues' in place ? point : undefined;
}
