import type { Point } from '../experiment/experiment';
import { gridCoordinates } from '../landscape/heightField';
import type { Domain } from '../planeUnits';
import type { PlaneObjective } from '../landscape/planeObjective';
import { cellOf, lossesOf, usualDistances } from './around';
import { partOf, type Sliced } from '../longWork';
import { boxLows, tellingBoxes, type Place } from './boxLows';
import type { Budget } from './budget';
import { isBounded } from './ends';
import { goldenSection } from './goldenSection';
import { roundingOf } from './roundingOf';

/** A minimum only because the region, or the ground that is a number, ends there; along the rim it can be level. */
export interface EdgeMinimum {
  readonly kind: 'edge';
  readonly point: Point;
  readonly loss: number;
}

/** Slopes that are looked at along each cell of the rim. */
export const rimSamples = 4;
const halvings = 60;
/** Inwards: a slope that is there at the rim is the same at both. */
const [near, far] = usualDistances;
/** A slope along the rim is rounding below this share of the one across it, and the other way round. */
const rounding = 1e-12;
/** The share of a budget that is spent at most when all turns are looked at. */
const searchShare = 0.8;

/**
 * The minima of a region on its rim, corners among them, where the loss rises inwards: where the slope along the rim
 * turns from falling to rising, halved down to the last digits. In slices, and as far as a budget lasts.
 */
export function* edgeMinima(
  plane: PlaneObjective,
  domain: Domain,
  cells: number,
  budget: Budget,
): Sliced<EdgeMinimum[]> {
  const cell = cellOf(domain, cells);
  const lossAt = lossesOf(plane);
  const found: EdgeMinimum[] = [];
  const lookAt = (point: Point | undefined): void => {
    // Corners belong to two sides.
    if (!point || found.some((known) => known.point[0] === point[0] && known.point[1] === point[1])) return;
    const loss = plane.value(Float64Array.from(point));
    const place = { point, loss };
    if (isBounded(lossAt, place, cell) && isEdge(plane, place, cell, domain))
      found.push({ kind: 'edge', ...place });
  };
  for (const along of [0, 1] as const) {
    for (const end of [0, 1] as const) {
      const share = (2 * along + end) / 4;
      const turningPlaces = yield* partOf(turnsOfSide(plane, domain, cells, along, end), share, share + 0.2);
      for (const turningPlace of turningPlaces) {
        budget.search(searchShare, () => lookAt(turningPlace()));
        yield share + 0.2;
      }
    }
  }
  return found;
}

/** Where the slope along a side turns, each to be found when it is asked for; undefined where the loss falls inwards. */
function* turnsOfSide(
  plane: PlaneObjective,
  domain: Domain,
  cells: number,
  along: 0 | 1,
  end: 0 | 1,
): Sliced<(() => Point | undefined)[]> {
  const ranges = [domain.a, domain.b] as const;
  const across = along === 0 ? 1 : 0;
  const rim = ranges[across][end];
  const cell = cellOf(domain, cells)[across];
  const inwards = end === 0 ? cell : -cell;
  const places = gridCoordinates(plane.axes[along], ranges[along], rimSamples * cells + 1);
  const pointAt = (place: number): Point => (along === 0 ? [place, rim] : [rim, place]);
  const slopeAt = ({ gradient }: Pick<PlaneObjective, 'gradient'>, place: number): number => {
    const slopes = gradient(Float64Array.from(pointAt(place)));
    const slope = slopes[along] * (ranges[along][1] - ranges[along][0]);
    return Math.abs(slope) > rounding * Math.abs(slopes[across] * cell * cells) ? slope : 0;
  };
  const inside = (place: number, distance: number): Float64Array => {
    const [a, b] = pointAt(place);
    return along === 0
      ? Float64Array.of(a, b + distance * inwards)
      : Float64Array.of(a + distance * inwards, b);
  };
  const rise = (place: number, distance: number) => plane.gradient(inside(place, distance))[across] * inwards;
  const isFalling = (place: number): boolean => {
    const [here, further] = [rise(place, near), rise(place, far)];
    const loss = plane.value(Float64Array.from(pointAt(place)));
    const noise = 4 * Number.EPSILON * Math.abs(loss) + rounding * Math.abs(slopeAt(plane, place));
    if (!(here > 0.5 * Math.abs(further) && here * cells > noise)) return false;
    // A crease may run inwards from here without rising.
    const reach = far * 64 * (places[1] - places[0]) * rimSamples;
    const lossInside = (at: number) => plane.compiled.value(inside(at, far));
    const [from, to] = [Math.max(place - reach, places[0]), Math.min(place + reach, places.at(-1)!)];
    const isSeen = far * here > 1e-12 * Math.abs(loss);
    return (
      !isSeen ||
      lossInside(goldenSection(lossInside, [from, to], 1e-5 * (to - from))) - loss > 0.01 * far * here
    );
  };
  const slopes: number[] = [];
  for (const [index, place] of places.entries()) {
    slopes.push(slopeAt(plane.compiled, place));
    yield index / places.length;
  }
  const turnAt = (before: number, after: number): number => {
    if (after === 0 || before === places.length - 1) return places[Math.max(before, 0)];
    if (after - before > 1) return places[Math.floor((before + after) / 2)];
    return turnBetween((place) => slopeAt(plane, place), places[before], places[after]);
  };
  return turns(slopes).map(([before, after]) => () => {
    const place = turnAt(before, after);
    return isFalling(place) ? pointAt(place) : undefined;
  });
}

/** Index pairs between which slopes turn from below to above 0, as they would at walls before the first and after the last. */
function turns(slopes: readonly number[]): [before: number, after: number][] {
  const found: [number, number][] = [];
  let falling: number | undefined = -1;
  for (let at = 0; at <= slopes.length; at++) {
    const slope = at === slopes.length ? 1 : slopes[at];
    if (slope < 0) falling = at;
    else if (slope !== 0) {
      if (slope > 0 && falling !== undefined) found.push([falling, at]);
      falling = undefined;
    }
  }
  return found;
}

/** Where a slope that falls at the low end and rises at the high one changes its sign. */
function turnBetween(slopeAt: (place: number) => number, low: number, high: number): number {
  for (let round = 0; round < halvings; round++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    const slope = slopeAt(middle);
    if (slope === 0) return middle;
    if (slope < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Whether no ground beside a place on the rim is lower, and none within as low, however narrow a valley is. */
export function isEdge(
  plane: PlaneObjective,
  { point }: Place,
  cell: readonly [number, number],
  { a, b }: Domain,
): boolean {
  const lossAt = lossesOf(plane);
  const here = { point, loss: lossAt(point) };
  const noise = roundingOf(lossAt, here, cell);
  return tellingBoxes.every((size) => {
    const reach = [size * cell[0], size * cell[1]] as const;
    const isWithin = (at: Point) =>
      [a, b].every(([low, high], axis) => Math.min(at[axis] - low, high - at[axis]) > reach[axis] / 2);
    return boxLows(lossAt, point, reach, { a, b }, here.loss + noise).every((place) =>
      isWithin(place.point) ? place.loss > here.loss + noise : place.loss >= here.loss - noise,
    );
  });
}
