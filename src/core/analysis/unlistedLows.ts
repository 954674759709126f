import type { Point } from '../experiment/experiment';
import { finiteExtremes } from '../landscape/heightField';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Place } from './boxLows';
import type { EdgeMinimum } from './edgeMinima';
import { pointsAround } from './pointsAround';

/** A grid point is lower than what was found by more than this share of what the ground usually rises beside it. */
const rounding = 1e-9;

/** A low grid point from where the ground falls without end, or that is lower than all places that were found. */
export interface Falling {
  readonly kind: 'falling';
  readonly point: Point;
  readonly loss: number;
}

/** Losses of a grid, row by row. */
export interface LossGrid {
  readonly losses: Float64Array;
  readonly size: number;
  readonly pointAt: (place: number) => Point;
}

/** The lowest grid point beside one of -∞, where there is one. */
export function besideBottomless({ losses, size, pointAt }: LossGrid): Place[] {
  const beside = [...losses.keys()]
    .filter((place) => losses[place] === -Infinity)
    .flatMap((place) => pointsAround(place % size, Math.floor(place / size), size))
    .filter((place) => Number.isFinite(losses[place]));
  if (beside.length === 0) return [];
  const lowest = beside.reduce((best, place) => (losses[place] < losses[best] ? place : best));
  return [{ point: pointAt(lowest), loss: losses[lowest] }];
}

/** The lowest grid point, where it is lower than all that is listed: at an end of what is a number, or on the way down. */
export function lowestUnlisted(
  plane: PlaneObjective,
  { losses, size, pointAt }: LossGrid,
  listed: number,
): (EdgeMinimum | Falling)[] {
  const place = losses.indexOf(finiteExtremes(losses).min);
  if (place < 0) return [];
  const [point, loss] = [pointAt(place), losses[place]];
  const beside = pointsAround(place % size, Math.floor(place / size), size);
  const rises = Float64Array.from(beside, (other) => losses[other] - loss).filter(Number.isFinite);
  if (!(loss < listed - rounding * rises.sort()[rises.length >> 1])) return [];
  const ends = beside.filter((other) => !Number.isFinite(losses[other])).map(pointAt);
  const isLowerTowards = ([a, b]: Point) =>
    plane.value(Float64Array.of((a + point[0]) / 2, (b + point[1]) / 2)) < loss;
  const isEnd = ends.length > 0 && !ends.some(isLowerTowards);
  return [{ kind: isEnd ? 'edge' : 'falling', point, loss }];
}
