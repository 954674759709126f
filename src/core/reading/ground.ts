import type { Point } from '../experiment/experiment';
import { gridCoordinates, surveyRows, type Domain } from '../heightField';
import type { PlaneObjective } from '../objective/planeObjective';
import { creaseMinimum } from './creaseMinimum';
import { criticalPoints, type CriticalPoint } from './criticalPoints';
import { plateaus } from './plateaus';

/** A place of the ground that decides where walkers end up. */
export type Feature =
  | CriticalPoint
  /** A minimum where slopes meet without levelling off. */
  | { readonly kind: 'crease'; readonly point: Point; readonly loss: number }
  /** Minima one beside the other, along a curve. */
  | { readonly kind: 'line'; readonly point: Point; readonly loss: number; readonly points: readonly Point[] }
  /** Ground without any slope that nothing lower touches; its share of the region. */
  | { readonly kind: 'plateau'; readonly point: Point; readonly loss: number; readonly share: number }
  /** The lowest ground, where the region ends before the ground stops falling. */
  | { readonly kind: 'edge'; readonly point: Point; readonly loss: number };

/** What a region of a loss holds. Shares are of its points. */
export interface Ground {
  /** Lowest first. */
  readonly features: readonly Feature[];
  readonly flat: number;
  readonly notFinite: number;
}

const size = 129;
const mostFeatures = 64;
const mostCreases = 6;
/** From a grid point to the eight around it. */
const around = [-size - 1, -size, -size + 1, -1, 1, size - 1, size, size + 1];
/** Cells between two points that belong to one curve. */
const reach = 4;

/** Minima, saddles, tops and level ground of a region: found on a grid, refined in f64. */
export function groundOfRegion(plane: PlaneObjective, domain: Domain): Ground {
  const { losses, flat } = surveyRows(plane, { size, domain, fromRow: 0, toRow: size, precision: 'f64' });
  const a = gridCoordinates(plane.axes[0], domain.a, size);
  const b = gridCoordinates(plane.axes[1], domain.b, size);
  const pointAt = (place: number): Point => [a[place % size], b[Math.floor(place / size)]];
  const isTerraced = plane.piecewiseConstant;
  /** Level ground is a plateau, not many points. */
  const isOnLevel = (point: Point) => {
    const place = nearest(point[1], b) * size + nearest(point[0], a);
    return flat[place] === 1 || around.some((step) => flat[place + step] === 1);
  };
  const critical = isTerraced
    ? []
    : joined(
        criticalPoints(plane, domain).filter(({ kind, point }) => kind !== 'flat' || !isOnLevel(point)),
        domain,
      );
  const level = plateaus(losses, flat, size).map(({ place, share }): Feature => {
    return { kind: 'plateau', point: pointAt(place), loss: losses[place], share };
  });
  const creases = isTerraced
    ? []
    : creasesOf(plane, domain, lowPlaces(losses, flat).map(pointAt), critical).filter(
        ({ point }) => !isOnLevel(point),
      );
  const features = [...critical, ...level, ...creases].sort((one, other) => one.loss - other.loss);
  const count = losses.length;
  return {
    features: [...edgeOf(losses, features, pointAt), ...features].slice(0, mostFeatures),
    flat: flat.reduce((sum, is) => sum + is, 0) / count,
    notFinite: losses.reduce((sum, loss) => sum + (Number.isFinite(loss) ? 0 : 1), 0) / count,
  };
}

/** The index of the coordinate that is nearest to a value. */
function nearest(value: number, coordinates: Float64Array): number {
  const distance = (index: number) => Math.abs(coordinates[index] - value);
  return coordinates.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

/** The lowest of the grid points that are not above any of the eight around them, and have a slope. */
function lowPlaces(losses: Float64Array, flat: Uint8Array): number[] {
  const places: number[] = [];
  for (let row = 1; row < size - 1; row++) {
    for (let column = 1; column < size - 1; column++) {
      const place = row * size + column;
      const isLow = around.every((step) => losses[place] <= losses[place + step]);
      if (isLow && !flat[place]) places.push(place);
    }
  }
  return places.sort((one, other) => losses[one] - losses[other]).slice(0, mostCreases);
}

/** The minima that are no critical points, since the slope jumps there. */
function creasesOf(
  plane: PlaneObjective,
  domain: Domain,
  seeds: readonly Point[],
  known: readonly Feature[],
): Feature[] {
  const cell = [(domain.a[1] - domain.a[0]) / (size - 1), (domain.b[1] - domain.b[0]) / (size - 1)] as const;
  const isNear = (one: Point, other: Point, cells: number) =>
    Math.abs(one[0] - other[0]) <= cells * cell[0] && Math.abs(one[1] - other[1]) <= cells * cell[1];
  const found: Feature[] = [];
  const taken = known.flatMap((feature) => (feature.kind === 'line' ? feature.points : [feature.point]));
  for (const seed of seeds) {
    if (taken.some((point) => isNear(seed, point, 2))) continue;
    const minimum = creaseMinimum(plane, seed, cell);
    if (!minimum || found.some(({ point }) => isNear(minimum.point, point, 1e-4))) continue;
    found.push({ kind: 'crease', ...minimum });
  }
  return found;
}

/** Level minima that touch one another become one line. */
function joined(points: readonly CriticalPoint[], domain: Domain): Feature[] {
  const width = [domain.a[1] - domain.a[0], domain.b[1] - domain.b[0]];
  const isTouching = (one: CriticalPoint, other: CriticalPoint) =>
    [0, 1].every((axis) => Math.abs(one.point[axis] - other.point[axis]) <= (reach / size) * width[axis]);
  const isTrough = ({ kind, eigenvalues: [low, high] }: CriticalPoint) =>
    kind === 'flat' && high > 0 && Math.abs(low) < 1e-6 * high;
  const troughs = new Set(points.filter(isTrough));
  const others: Feature[] = points.filter((point) => !troughs.has(point));
  for (const first of troughs) {
    const members = [first];
    troughs.delete(first);
    for (const member of members) {
      for (const other of troughs) {
        if (!isTouching(member, other)) continue;
        troughs.delete(other);
        members.push(other);
      }
    }
    if (members.length < 3) others.push(...members);
    else {
      const { point, loss } = first;
      others.push({
        kind: 'line',
        point,
        loss,
        points: chained(
          members.map((member) => member.point),
          width,
        ),
      });
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

/** The lowest grid point, when it lies on the edge of the region and below all that the region holds. */
function edgeOf(
  losses: Float64Array,
  [lowest]: readonly Feature[],
  pointAt: (place: number) => Point,
): Feature[] {
  let place = -1;
  losses.forEach((loss, at) => {
    if (Number.isFinite(loss) && !(loss >= losses[place])) place = at;
  });
  const [row, column] = [Math.floor(place / size), place % size];
  const isOnEdge = row === 0 || column === 0 || row === size - 1 || column === size - 1;
  if (place < 0 || !isOnEdge || losses[place] >= (lowest?.loss ?? Infinity)) return [];
  return [{ kind: 'edge', point: pointAt(place), loss: losses[place] }];
}
