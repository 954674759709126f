import type { Point } from '../experiment/experiment';
import { gridCoordinates } from '../landscape/heightField';
import type { Domain } from '../planeUnits';
import type { PlaneObjective } from '../landscape/planeObjective';
import { finished, partOf, type Sliced } from '../longWork';
import { cellOf, lossesOf } from './around';
import { boxLows } from './boxLows';
import { budgeted, type Budget } from './budget';
import { creaseLows } from './creaseLows';
import { criticalPoints, mostCells, usualCells, type CriticalSearch } from './criticalPoints';
import { edgeMinima, rimSamples, type EdgeMinimum } from './edgeMinima';
import { followed } from './followed';
import { joined, type LineOfMinima } from './joined';
import type { CriticalPoint, SharpMinimum } from './kindAt';
import { levelGround } from './levelGround';
import { searchGrid } from './searchGrid';
import { lowPlaces } from './lowPlaces';
import { isOfLevel, nearestOf, plateaus, type Level } from './plateaus';
import { pointsAround } from './pointsAround';
import { roundingOf } from './roundingOf';
import { besideBottomless, lowestUnlisted, type Falling } from './unlistedLows';
import { priceOfRows, prices } from './workOf';

/** A place of the ground that decides where walkers end up. */
export type Feature =
  | CriticalPoint
  | SharpMinimum
  | EdgeMinimum
  | LineOfMinima
  /** Ground without any slope that nothing lower touches; its share of the region. */
  | { readonly kind: 'plateau'; readonly point: Point; readonly loss: number; readonly share: number }
  | Falling;

/** A way between two points is looked at so often; by strides, so that a wall far from its start is met early. */
const [waySteps, stride] = [128, 53];

/** What a region of a loss holds. Shares are of its points. */
export interface RegionFeatures {
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
  /** Where a loss takes so long to evaluate that not all was looked at: how many places could be of a kind, and were searched. */
  readonly cut?: { readonly places: number; readonly searched: number };
  readonly flat: number;
  readonly notFinite: number;
}

/** Work that a search may take, in samples times parameters: some twenty seconds. */
export const searchWork = 2e10;
/** Terraces have no slopes that a finer grid would be needed for. */
const terraceCells = 128;
/** The share of a budget that the grids may take, and grids are not made coarser than by so many cells. */
const [gridShare, fewestCells] = [0.5, 5];
/** Of a budget, for what tells level ground from other ground. */
const levelShare = 0.7;

/** Minima, saddles, tops and level ground of a region, and the minima on its rim: found on a grid, refined in f64. */
export function featuresOfRegion(plane: PlaneObjective, domain: Domain, most?: number): RegionFeatures {
  return finished(regionFeatures(plane, domain, most));
}

/**
 * The same in slices, with as much work as is stated: of what takes longer the grid is coarser, and places are looked into
 * as far as that lasts, the lowest first.
 */
export function* regionFeatures(
  asked: PlaneObjective,
  domain: Domain,
  most = 64,
  work = searchWork,
): Sliced<RegionFeatures> {
  const { budget, paid: plane } = budgeted(asked, work);
  const usual = plane.piecewiseConstant ? terraceCells : usualCells;
  const [coarsest, finest] = cellsFor(plane, usual, gridShare * budget.most);
  const search: CriticalSearch = plane.piecewiseConstant
    ? { points: [], cells: coarsest, isCrowded: false }
    : yield* partOf(criticalPoints(plane, domain, [coarsest, finest], budget), 0, 0.6);
  const { cells, isCrowded } = search;
  const size = cells + 1;
  const { losses, flat } = yield* partOf(searchGrid(plane, domain, size), 0.6, 0.7);
  const a = gridCoordinates(plane.axes[0], domain.a, size);
  const b = gridCoordinates(plane.axes[1], domain.b, size);
  const pointAt = (place: number): Point => [a[place % size], b[Math.floor(place / size)]];
  const lossAt = lossesOf(plane);
  /** Terraces are level to the last bit. */
  const noiseAt = (place: number) =>
    plane.piecewiseConstant
      ? 0
      : roundingOf(lossAt, { point: pointAt(place), loss: losses[place] }, cellOf(domain, cells));
  /** Whether the loss is the same all along the straight way between two points, as far as that can be told. */
  const isLevelBetween = (one: Point, other: Point, ground: Level) =>
    budget.within(levelShare, () => isLevelWay(plane, one, other, ground), false);
  const level = plane.piecewiseConstant ? flat : levelGround(flat, size);
  const grounds = plateaus(losses, level, size, plane.piecewiseConstant, {
    noiseAt,
    isLevelBetween: (place, other, ground) => isLevelBetween(pointAt(place), pointAt(other), ground),
  });
  const places: Feature[] = grounds.map(({ place, share }) => {
    return { kind: 'plateau', point: pointAt(place), loss: losses[place], share };
  });
  let unfollowed = 0;
  if (!plane.piecewiseConstant) {
    /** Whether a grid point, or a place near it, lies on level ground that is listed, or at a tip narrower than a cell. */
    const isOnListed = (point: Point, loss: number, near: number) =>
      grounds.some(({ place, members, level: ground }) => {
        if (!isOfLevel(loss, ground)) return false;
        const ends = [nearestOf(members, near, size), place];
        return ends.some((end) => isLevelBetween(point, pointAt(end), ground));
      });
    /** The ends of level ground are no minima of their own, nor what lies on it. */
    const isOwn = ({ kind, point, loss }: CriticalPoint | SharpMinimum | LineOfMinima) => {
      if (kind === 'minimum' || kind === 'maximum' || kind === 'saddle') return true;
      const [column, row] = [nearest(point[0], a), nearest(point[1], b)];
      return !touchesLevel(level, column, row, size) && !isOnListed(point, loss, row * size + column);
    };
    const lows = lowPlaces(losses, level, size)
      .filter((place) => !isOnListed(pointAt(place), losses[place], place))
      .map(pointAt);
    const points = search.points.filter(isOwn);
    const edges = yield* partOf(edgeMinima(plane, domain, cells, budget), 0.7, 0.8);
    const narrow = yield* partOf(creaseLows(lossAt, { losses, size, a, b }, budget), 0.8, 0.9);
    const more = yield* partOf(
      followed(plane, domain, cells, [...lows, ...narrow], [...points, ...edges], budget),
      0.9,
      1,
    );
    const noise = noiseOf(losses);
    const isNowhereLower = (point: Point) =>
      budget.within(1, () => isLowestOnBox(lossAt, point, cellOf(domain, cells), domain, noise), false);
    const inside = [...points, ...more.within.filter(isOwn)];
    places.push(...joined(inside, domain, cells, noise, isNowhereLower));
    places.push(...edges, ...more.edges);
    unfollowed = more.unfollowed;
    // One is said to fall for all.
    const grid = { losses, size, pointAt };
    for (const { point, loss } of [...more.falls, ...besideBottomless(grid)].slice(0, 1))
      places.push({ kind: 'falling', point, loss });
    const listed = [...places, ...grounds.map((ground) => ground.level)].reduce(
      (least, { loss }) => Math.min(least, loss),
      Infinity,
    );
    places.push(...lowestUnlisted(plane, grid, listed));
  }
  const bottom = ({ kind, loss }: Feature) => (kind === 'falling' ? -Infinity : loss);
  places.sort((one, other) => bottom(one) - bottom(other) || one.loss - other.loss);
  const count = losses.length;
  return {
    features: places.slice(0, most),
    found: places.length,
    cells,
    isCrowded,
    unfollowed,
    ...cutOf(budget, coarsest < usual),
    flat: level.reduce((sum, is) => sum + is, 0) / count,
    notFinite: losses.reduce((sum, loss) => sum + (Number.isFinite(loss) ? 0 : 1), 0) / count,
  };
}

/**
 * The fewest and most cells along each axis whose slopes and losses, and slopes along their rim, take no more: the usual ones
 * unless that is too many.
 */
function cellsFor(plane: PlaneObjective, usual: number, most: number): [coarsest: number, finest: number] {
  const points = (cells: number) => (cells + 1) * (cells + 1);
  const onRim = (cells: number) => (plane.piecewiseConstant ? 0 : 4 * (rimSamples * cells + 1));
  const slope = plane.piecewiseConstant ? 0 : prices.compiled;
  const priceOf = (cells: number) =>
    points(cells) * (slope + priceOfRows(plane)) + onRim(cells) * prices.compiled;
  let coarsest = usual;
  while (coarsest / 2 >= fewestCells && priceOf(coarsest) > most) coarsest /= 2;
  let finest = coarsest;
  while (2 * finest <= mostCells && priceOf(2 * finest) <= most) finest *= 2;
  return [coarsest, finest];
}

function cutOf({ places, unsearched }: Budget, isCoarse: boolean): Pick<RegionFeatures, 'cut'> {
  return isCoarse || unsearched > 0 ? { cut: { places, searched: places - unsearched } } : {};
}

/** The index of the coordinate that is nearest to a value. */
function nearest(value: number, coordinates: Float64Array): number {
  const distance = (index: number) => Math.abs(coordinates[index] - value);
  return coordinates.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

/** Whether the ground a cell away from a point is nowhere lower, but for rounding. */
function isLowestOnBox(
  lossAt: (point: Point) => number,
  point: Point,
  cell: readonly [number, number],
  domain: Domain,
  usualNoise: number,
): boolean {
  const loss = lossAt(point);
  const noise = usualNoise + roundingOf(lossAt, { point, loss }, cell);
  return !boxLows(lossAt, point, cell, domain, loss + noise).some((low) => low.loss < loss - noise);
}

/** What rounding can make of the usual losses of a region, above its lowest. */
function noiseOf(losses: Float64Array): number {
  const finite = losses.filter(Number.isFinite).sort();
  return finite.length === 0 ? 0 : Number.EPSILON * (finite[finite.length >> 1] - finite[0]);
}

/** Whether the loss is that of level ground all along the straight way between two points. */
function isLevelWay(plane: PlaneObjective, [a, b]: Point, [c, d]: Point, level: Level): boolean {
  for (let step = 1; step < waySteps; step++) {
    const share = ((step * stride) % waySteps) / waySteps;
    const loss = plane.value(Float64Array.of(a + share * (c - a), b + share * (d - b)));
    if (!isOfLevel(loss, level)) return false;
  }
  return true;
}

/** Whether a grid point or one of those around it has no slope. */
function touchesLevel(flat: Uint8Array, column: number, row: number, size: number): boolean {
  return pointsAround(column, row, size).some((place) => flat[place] === 1);
}
