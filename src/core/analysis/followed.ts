import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Domain } from '../planeUnits';
import { cellOf, isInside, isWithin, lossesOf, ring, slopesAround } from './around';
import type { Sliced } from '../longWork';
import type { Place } from './boxLows';
import type { Budget } from './budget';
import { downhill } from './downhill';
import { isEdge, type EdgeMinimum } from './edgeMinima';
import { isBounded, isWhereNumbersEnd } from './ends';
import type { LineOfMinima } from './joined';
import { isOnJump, kindAt, smoothKindAt, type CriticalPoint, type SharpMinimum } from './kindAt';
import { KnownPoints } from './knownPoints';
import { levelTrough } from './levelTrough';
import { LowGround } from './lowGround';
import { roundingOf } from './roundingOf';
import { settled } from './settled';

type Minimum = CriticalPoint | SharpMinimum | EdgeMinimum | LineOfMinima;

/** A level trough through fewer places can be rounding. */
const fewestOfLine = 3;
/** Of what the ground rises within a cell: less is level along a line. */
const seenAsLevel = 1e-3;

/** Low places that are followed down: by Newton's method, and where that does not settle by so many boxes in all. */
const [mostLows, mostBoxes] = [4096, 1000];
/** In a box of so many cells with nothing lower on its rim, Newton's method can take over where the ground is smooth. */
const close = 1 / 16;
/** Of the slope a cell away: more of it is left than where a descent has come to a bottom. */
const settledSlope = 0.1;
/** Of the loss. */
const rounding = 1e-12;

interface Followed {
  readonly within: (CriticalPoint | SharpMinimum | LineOfMinima)[];
  readonly edges: EdgeMinimum[];
  readonly falls: Place[];
  readonly unfollowed: number;
}

/**
 * The minima that low places lead down to and that are not known yet, and the low places from where the ground falls without
 * end; in slices, and as far as a budget lasts.
 */
export function* followed(
  plane: PlaneObjective,
  domain: Domain,
  cells: number,
  lows: readonly Point[],
  places: readonly Minimum[],
  budget: Budget,
): Sliced<Followed> {
  const cell = cellOf(domain, cells);
  const lossAt = lossesOf(plane);
  const known = new KnownPoints(cell);
  const ground = new LowGround(cell);
  const within: (CriticalPoint | SharpMinimum | LineOfMinima)[] = [];
  const edges: EdgeMinimum[] = [];
  const falls: Place[] = [];
  const take = (place: Minimum): void => {
    ground.add(place);
    if (!known.add(place.point)) return;
    if (place.kind === 'edge') edges.push(place);
    else within.push(place);
  };
  for (const place of places.filter(isBottom)) {
    known.add(place.point);
    ground.add(place);
  }
  /** Where Newton's method ends, if that is a bottom no further than so many cells; a kink is none, for its slope is a convention. */
  const smoothBottom = ({ point, loss }: Place, reach: number): CriticalPoint | undefined => {
    const end = settled(plane, point, cell);
    const isNear = end && isWithin(end, point, cell, reach);
    const place = isNear && isInside(end, domain) ? smoothKindAt(plane, end, cell) : undefined;
    const isLowest = place && isBottom(place) && place.loss <= loss + rounding * Math.abs(loss);
    return isLowest ? place : undefined;
  };
  /** On the rim the ground is level from one kink to the next more often than not: its ends are one. */
  const isEndOfKnown = (end: Place): boolean => {
    const loss = end.loss + roundingOf(lossAt, end, cell);
    return isOnRim(end.point, domain) && ground.liesBelow({ point: end.point, loss }, 1);
  };
  /** Beside a cusp that is steep enough rounding alone can hide how a trough falls. */
  const isSeenAsLevel = (place: Place): boolean => {
    const [a, b] = place.point;
    const beside: Point[] = [[a - cell[0], b], [a + cell[0], b], [a, b - cell[1]], [a, b + cell[1]]]; // prettier-ignore
    const rise = Math.max(...beside.map((point) => lossAt(point) - place.loss).filter(Number.isFinite));
    return roundingOf(lossAt, place, cell) < seenAsLevel * rise;
  };
  const sharpBottom = (end: Place): Minimum | undefined => {
    if (isEndOfKnown(end)) return undefined;
    // Smooth ground that levels off along a line within has been found by its slopes.
    const isFound = plane.isSmooth() && !isOnRim(end.point, domain);
    const trough = isFound ? [] : levelTrough(lossAt, end, cell, domain);
    const leadsToKnown = trough.some(isEndOfKnown);
    trough.forEach((place) => ground.add(place));
    if (leadsToKnown) return undefined;
    const { point } = [end, ...trough].find((place) => !isOnRim(place.point, domain)) ?? end;
    const edge = { kind: 'edge', point, loss: plane.value(Float64Array.from(point)) } as const;
    if (isOnRim(point, domain)) return isEdge(plane, edge, cell, domain) ? edge : undefined;
    if (isWhereNumbersEnd(lossAt, edge, cell)) return edge;
    const line = [end, ...trough].map((place) => place.point);
    if (line.length >= fewestOfLine && isSeenAsLevel(edge))
      return { kind: 'line', point, loss: edge.loss, points: line };
    const place = kindAt(plane, point, cell);
    return place && isBottom(place) && !isOnSlope(plane, place, cell) ? place : undefined;
  };
  let [boxes, unfollowed] = [0, Math.max(lows.length - mostLows, 0)];
  const follow = (point: Point): void => {
    const low: Place = { point, loss: lossAt(point) };
    if (ground.liesBelow(low, 1)) return;
    if (falls.some((fall) => isBesideAsLow(fall, low, cell))) {
      falls.push(low);
      return;
    }
    let bottom: Minimum | undefined = smoothBottom(low, 1);
    if (!bottom && boxes >= mostBoxes) {
      unfollowed += 1;
      return;
    }
    if (!bottom) {
      let [hasJoined, isClose] = [false, false];
      const way = downhill(plane, point, cell, domain, (place, size) => {
        hasJoined = ground.liesBelow(place, 0.5);
        if (hasJoined || isClose || size > close) return hasJoined;
        isClose = true;
        bottom = smoothBottom(place, close);
        return bottom !== undefined;
      });
      boxes += way.boxes;
      if (!hasJoined && !bottom) {
        if (isBounded(lossAt, way.end, cell)) bottom = smoothBottom(way.end, close) ?? sharpBottom(way.end);
        else falls.push(low);
        if (!bottom && isOnJump(plane, way.end.point, cell)) falls.push(low);
      }
      way.path.forEach((place) => ground.add(place));
    }
    if (bottom) take(bottom);
  };
  const followable = lows.slice(0, mostLows);
  for (const [index, point] of followable.entries()) {
    budget.search(1, () => follow(point));
    yield index / followable.length;
  }
  return { within, edges, falls, unfollowed };
}

function isBottom({ kind }: Minimum): boolean {
  return kind !== 'saddle' && kind !== 'maximum';
}

/** Whether two grid points are neighbours of one loss: along a wall the ground falls from both alike. */
function isBesideAsLow(one: Place, other: Place, cell: readonly [number, number]): boolean {
  return (
    one.loss === other.loss &&
    one.point.every((at, axis) => Math.abs(at - other.point[axis]) < 1.5 * cell[axis])
  );
}

function isOnRim([x, y]: Point, { a, b }: Domain): boolean {
  return a.includes(x) || b.includes(y);
}

/** Whether smooth ground has more than a share of the slope that it has a cell away: rounding hides how the loss falls. */
function isOnSlope(plane: PlaneObjective, place: Minimum, cell: readonly [number, number]): boolean {
  if (!('eigenvalues' in place) || !place.eigenvalues.every(Number.isFinite)) return false;
  const slopesAt = slopesAround(plane, place.point, cell);
  const steepness = ([a, b]: readonly [number, number]) => Math.abs(a) + Math.abs(b);
  const usual = Math.max(...ring(8).map((direction) => steepness(slopesAt(1, direction))));
  return steepness(slopesAt(0, [1, 0])) > settledSlope * usual;
}
