import type { Point } from '../experiment/experiment';
import { finiteExtremes, gridCoordinates, surveyRows } from '../landscape/heightField';
import type { Domain } from '../planeUnits';
import type { PlaneObjective } from '../landscape/planeObjective';
import { creaseMinimum } from './creaseMinimum';
import { criticalSearch, isInside, settled, type CriticalSearch } from './criticalPoints';
import { edgeMinima, type EdgeMinimum } from './edgeMinima';
import { kindAt, type SharpMinimum, type CriticalPoint } from './kindAt';
import { KnownPoints } from './knownPoints';
import { lowPlaces } from './lowPlaces';
import { plateaus } from './plateaus';

/** A place of the ground that decides where walkers end up. */
export type Feature =
  | CriticalPoint
  | SharpMinimum
  | EdgeMinimum
  /** Minima one beside the other, along a curve. */
  | { readonly kind: 'line'; readonly point: Point; readonly loss: number; readonly points: readonly Point[] }
  /** Ground without any slope that nothing lower touches; its share of the region. */
  | { readonly kind: 'plateau'; readonly point: Point; readonly loss: number; readonly share: number }
  /** The lowest grid point, where it is lower than all places that were found. */
  | { readonly kind: 'falling'; readonly point: Point; readonly loss: number };

/** What a region of a loss holds. Shares are of its points. */
export interface Ground {
  /** Lowest first, and no more than asked for. */
  readonly features: readonly Feature[];
  /** How many were found. */
  readonly found: number;
  /** Along each axis: places were looked for in so many, and two in one can be taken for one. */
  readonly cells: number;
  /** Whether there are more places than the cells tell apart, so that not all were found. */
  readonly isCrowded: boolean;
  /** Low grid points that were not followed down: a minimum may lie beside each. */
  readonly unfollowed: number;
  readonly flat: number;
  readonly notFinite: number;
}

/** Low places that are followed down: by Newton's method, and by golden sections where that does not settle. */
const [mostLows, mostCreases] = [4096, 12];
/** Cells between two points that belong to one curve. */
const reach = 5;
/** A grid point is lower than what was found by more than this share of the ground beside it, or by rounding. */
const rounding = 1e-9;

/** Minima, saddles, tops and level ground of a region, and the minima on its rim: found on a grid, refined in f64. */
export function groundOfRegion(plane: PlaneObjective, domain: Domain, most = 64): Ground {
  const search: CriticalSearch = plane.piecewiseConstant
    ? { points: [], cells: 128, isCrowded: false }
    : criticalSearch(plane, domain);
  const { cells, isCrowded } = search;
  const size = cells + 1;
  const { losses, flat } = surveyRows(plane, { size, domain, fromRow: 0, toRow: size, precision: 'f64' });
  const a = gridCoordinates(plane.axes[0], domain.a, size);
  const b = gridCoordinates(plane.axes[1], domain.b, size);
  const pointAt = (place: number): Point => [a[place % size], b[Math.floor(place / size)]];
  const places: Feature[] = plateaus(losses, flat, size, plane.piecewiseConstant).map(({ place, share }) => {
    return { kind: 'plateau', point: pointAt(place), loss: losses[place], share };
  });
  let unfollowed = 0;
  if (!plane.piecewiseConstant) {
    /** The ends of level ground are no minima of their own, nor what lies on it. */
    const isOwn = ({ kind, point }: CriticalPoint | SharpMinimum) =>
      kind === 'minimum' || kind === 'maximum' || kind === 'saddle' || !touchesLevel(flat, nearest(point[0], a), nearest(point[1], b), size); // prettier-ignore
    const lows = lowPlaces(losses, flat, size).map(pointAt);
    const points = search.points.filter(isOwn);
    const edges = edgeMinima(plane, domain, cells);
    const more = followed(plane, domain, cells, lows, [...points, ...edges]);
    places.push(...joined([...points, ...more.found.filter(isOwn)], domain, cells), ...edges);
    unfollowed = more.unfollowed;
  }
  if (!plane.piecewiseConstant) {
    const listed = places.reduce((least, { loss }) => Math.min(least, loss), Infinity);
    places.push(...lowestUnlisted(plane, { losses, size, pointAt }, listed));
  }
  places.sort((one, other) => one.loss - other.loss);
  const count = losses.length;
  return {
    features: places.slice(0, most),
    found: places.length,
    cells,
    isCrowded,
    unfollowed,
    flat: flat.reduce((sum, is) => sum + is, 0) / count,
    notFinite: losses.reduce((sum, loss) => sum + (Number.isFinite(loss) ? 0 : 1), 0) / count,
  };
}

/** The index of the coordinate that is nearest to a value. */
function nearest(value: number, coordinates: Float64Array): number {
  const distance = (index: number) => Math.abs(coordinates[index] - value);
  return coordinates.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

interface Grid {
  readonly losses: Float64Array;
  readonly size: number;
  readonly pointAt: (place: number) => Point;
}

/** The lowest grid point, where it is lower than all that is listed: at an end of what is a number, or on the way down. */
function lowestUnlisted(plane: PlaneObjective, { losses, size, pointAt }: Grid, listed: number): Feature[] {
  const place = losses.indexOf(finiteExtremes(losses).min);
  if (place < 0) return [];
  const [point, loss] = [pointAt(place), losses[place]];
  const beside = around(place % size, Math.floor(place / size), size);
  const rises = beside.map((other) => losses[other] - loss).filter(Number.isFinite);
  if (!(loss < listed - rounding * Math.max(0, ...rises))) return [];
  const ends = beside.filter((other) => !Number.isFinite(losses[other])).map(pointAt);
  const isLowerTowards = ([a, b]: Point) =>
    plane.value(Float64Array.of((a + point[0]) / 2, (b + point[1]) / 2)) < loss;
  const isEnd = ends.length > 0 && !ends.some(isLowerTowards);
  return [{ kind: isEnd ? 'edge' : 'falling', point, loss }];
}

/** Whether a grid point or one of those around it has no slope. */
function touchesLevel(flat: Uint8Array, column: number, row: number, size: number): boolean {
  return around(column, row, size).some((place) => flat[place] === 1);
}

/** A grid point and those around it. */
function around(column: number, row: number, size: number): number[] {
  const places: number[] = [];
  for (let j = Math.max(row - 1, 0); j <= Math.min(row + 1, size - 1); j++) {
    for (let i = Math.max(column - 1, 0); i <= Math.min(column + 1, size - 1); i++) {
      places.push(j * size + i);
    }
  }
  return places;
}

/** The minima that low places lead down to and that are not known yet. */
function followed(
  plane: PlaneObjective,
  domain: Domain,
  cells: number,
  lows: readonly Point[],
  places: readonly (CriticalPoint | EdgeMinimum)[],
): { found: (CriticalPoint | SharpMinimum)[]; unfollowed: number } {
  const cell = [(domain.a[1] - domain.a[0]) / cells, (domain.b[1] - domain.b[0]) / cells] as const;
  const isBottom = (kind: Feature['kind']) => kind !== 'saddle' && kind !== 'maximum';
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

/** Flat places that touch one another become one line where they are minima; of others the lowest stands for all. */
function joined(places: readonly (CriticalPoint | SharpMinimum)[], domain: Domain, cells: number): Feature[] {
  const width = [domain.a[1] - domain.a[0], domain.b[1] - domain.b[0]];
  const isTouching = (one: CriticalPoint, other: CriticalPoint) =>
    [0, 1].every((axis) => Math.abs(one.point[axis] - other.point[axis]) <= (reach / cells) * width[axis]);
  const isFlat = (place: CriticalPoint | SharpMinimum): place is CriticalPoint => place.kind === 'flat';
  const isTrough = ({ eigenvalues: [low, high] }: CriticalPoint) => high > 0 && Math.abs(low) < 1e-6 * high;
  const others: Feature[] = places.filter((place) => !isFlat(place));
  const flats = new Set(places.filter(isFlat));
  for (const first of flats) {
    const members = [first];
    flats.delete(first);
    for (const member of members) {
      for (const other of flats) {
        if (isTrough(first) !== isTrough(other) || !isTouching(member, other)) continue;
        flats.delete(other);
        members.push(other);
      }
    }
    if (members.length < 3) others.push(...members);
    else if (!isTrough(first)) others.push(first);
    else {
      const { point, loss } = first;
      const points = chained(
        members.map((member) => member.point),
        width,
      );
      others.push({ kind: 'line', point, loss, points });
    }
  }
  return others;
}

/** Points of a curve from one end to the other: each time the nearest that is left, from where the walk can go no further. */
function chained(points: readonly Point[], width: readonly number[]): Point[] {
  const distance = (one: Point, other: Point) => {
    const [a, b] = [(one[0] - other[0]) / width[0], (one[1] - other[1]) / width[1]];
    return a * a + b * b;
  };
  const walkFrom = (start: Point): Point[] => {
    const left = new Set(points);
    const path = [start];
    for (let at: Point | undefined = start; at;) {
      left.delete(at);
      const here: Point = at;
      at = [...left].reduce<Point | undefined>(
        (best, next) => (best && distance(here, best) <= distance(here, next) ? best : next),
        undefined,
      );
      if (at) path.push(at);
    }
    return path;
  };
  return walkFrom(walkFrom(points[0]).at(-1)!);
}
