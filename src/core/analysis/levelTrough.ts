import type { Point } from '../experiment/experiment';
import type { Domain } from '../planeUnits';
import { boxLows, type Place } from './boxLows';
import { roundingOf } from './roundingOf';

/** Steps of a cell: as many as go a few times through a region. */
const mostSteps = 1000;
/** Places of a trough are about a cell apart. */
const apart = 0.75;

/**
 * The places that a trough as low as its lowest one leads to from there, a cell apart; none where there is no trough. Their
 * loss is the least that rounding could make of it.
 */
export function levelTrough(
  lossAt: (point: Point) => number,
  lowest: Place,
  cell: readonly [number, number],
  domain: Domain,
): Place[] {
  const noise = roundingOf(lossAt, lowest, cell);
  const isLevel = (place: Place) =>
    Math.abs(place.loss - lowest.loss) <= noise + roundingOf(lossAt, place, cell);
  const trough = [lowest];
  const isNew = ({ point }: Place) =>
    !trough.some((known) => point.every((at, axis) => Math.abs(at - known.point[axis]) < apart * cell[axis]));
  for (const { point } of trough) {
    if (trough.length > mostSteps) break;
    for (const place of boxLows(lossAt, point, cell, domain, lowest.loss + noise)) {
      if (isLevel(place) && isNew(place)) trough.push({ point: place.point, loss: lowest.loss - noise });
    }
  }
  return trough.slice(1);
}
