import type { Point } from '../experiment/experiment';
import { dot, norm } from '../math/vector';
import type { Domain } from '../planeUnits';
import { cellOf, isWithin } from './around';
import type { CriticalPoint, SharpMinimum } from './kindAt';

/** Minima one beside the other, along a curve. */
export interface LineOfMinima {
  readonly kind: 'line';
  readonly point: Point;
  readonly loss: number;
  readonly points: readonly Point[];
}

/** Cells between two points that belong to one curve. */
const reach = 5;
/** Losses that differ by less than this share of what a trough rises within a cell are the same. */
const rounding = 1e-6;
const sameLoss = 1e-12;
/** Cells between two lines that cross. */
const touching = 1.5;
/** Cells within which flat places are one, found from several sides as far as rounding lets the slope be told from none. */
const spot = 1;
/** Fewer flat places beside one another are no line. */
const fewestOfLine = 3;
/** Of fewer places rounding alone can make the losses rise in order. */
const fewestOfBottom = 8;

type Listed = CriticalPoint | SharpMinimum | LineOfMinima;

/**
 * Flat places that touch one another become one line where they are minima: in a trough, or where the ground beside each
 * is nowhere lower. Of others the lowest stands for all, and for what Newton's method found beside it on its way there.
 * Losses that differ by no more than the noise are the same.
 */
export function joined(
  places: readonly Listed[],
  domain: Domain,
  cells: number,
  noise: number,
  isNowhereLower: (point: Point) => boolean,
): Listed[] {
  const cell = cellOf(domain, cells);
  const narrow = Math.min(...cell);
  const isTrough = ({ eigenvalues: [low, high] }: CriticalPoint) => high > 0 && Math.abs(low) < 1e-6 * high;
  /** Lines side by side can lie on terraces. */
  const isAsLow = (one: CriticalPoint, other: CriticalPoint) =>
    Math.abs(one.loss - other.loss) <= rounding * one.eigenvalues[1] * narrow * narrow;
  const isTouching = (one: CriticalPoint, other: CriticalPoint) =>
    isTrough(one) === isTrough(other) &&
    (!isTrough(one) || isAsLow(one, other)) &&
    isWithin(one.point, other.point, cell, reach);
  const others = places.filter((place) => place.kind !== 'flat' && place.kind !== 'line');
  const groups = grouped(
    places.filter((place): place is CriticalPoint => place.kind === 'flat'),
    isTouching,
  );
  const [lines, flats]: [LineOfMinima[], CriticalPoint[]] = [[], []];
  for (const members of groups) {
    const [{ point, loss }] = members;
    if (members.every((member) => isWithin(member.point, point, cell, spot))) flats.push(members[0]);
    else if (members.length < fewestOfLine) flats.push(...members);
    else if (isOneBottom(members)) flats.push(lowestOf(members));
    else if (!isTrough(members[0]) && !members.every((member) => isNowhereLower(member.point)))
      flats.push(members[0]);
    else lines.push({ kind: 'line', point, loss, points: members.map((member) => member.point) });
  }
  const sharp = places.filter((place): place is LineOfMinima => place.kind === 'line');
  const whole = grouped([...lines, ...sharp], (one, other) => isCrossing(one, other, cell, noise)).map(
    (parts): LineOfMinima => ({
      ...parts[0],
      points: chained(
        parts.flatMap((part) => part.points),
        cell,
      ),
    }),
  );
  const isCrossingOf = ({ point, loss }: CriticalPoint) =>
    whole.some((line) => isCrossing(line, { kind: 'line', point, loss, points: [point] }, cell, noise));
  const isPartOfFlat = (place: Listed) =>
    'eigenvalues' in place &&
    isTrough(place) &&
    flats.some(
      (flat) => isTrough(flat) && isAsLow(flat, place) && isWithin(flat.point, place.point, cell, spot),
    );
  return [
    ...others.filter((place) => !isPartOfFlat(place)),
    ...flats.filter((flat) => !isCrossingOf(flat)),
    ...whole,
  ];
}

function lowestOf(members: readonly CriticalPoint[]): CriticalPoint {
  return members.reduce((best, member) => (member.loss < best.loss ? member : best));
}

/** Whether the losses of many places rise all the way from the lowest to either end, as those of a line do not. */
function isOneBottom(members: readonly CriticalPoint[]): boolean {
  if (members.length < fewestOfBottom) return false;
  const lowest = lowestOf(members);
  const others = members.filter((member) => member !== lowest);
  const way = ({ point }: CriticalPoint) => point.map((at, axis) => at - lowest.point[axis]);
  const distance = (member: CriticalPoint) => norm(way(member));
  const end = way(others.reduce((far, member) => (distance(member) > distance(far) ? member : far)));
  return [true, false].every((isTowardsEnd) => {
    const side = others.filter((member) => dot(way(member), end) > 0 === isTowardsEnd);
    const rising = side.sort((one, other) => distance(one) - distance(other));
    return rising.every(({ loss }, k) => loss > (k === 0 ? lowest : rising[k - 1]).loss);
  });
}

/** Things in groups: those that a chain of touching ones joins. */
function grouped<T>(all: readonly T[], isTouching: (one: T, other: T) => boolean): T[][] {
  const left = new Set(all);
  const groups: T[][] = [];
  for (const first of left) {
    const members = [first];
    left.delete(first);
    for (const member of members) {
      for (const other of left) {
        if (!isTouching(member, other)) continue;
        left.delete(other);
        members.push(other);
      }
    }
    groups.push(members);
  }
  return groups;
}

/** Whether two lines are as low and come together. */
function isCrossing(
  one: LineOfMinima,
  other: LineOfMinima,
  cell: readonly [number, number],
  noise: number,
): boolean {
  return (
    Math.abs(one.loss - other.loss) <= sameLoss * Math.abs(one.loss) + noise &&
    one.points.some((point) => other.points.some((near) => isWithin(point, near, cell, touching)))
  );
}

/**
 * Points of a curve from one end to the other: each time the nearest that is left, from where the walk would have to leap
 * for the first time.
 */
function chained(points: readonly Point[], cell: readonly [number, number]): Point[] {
  const distance = (one: Point, other: Point) => {
    const [a, b] = [(one[0] - other[0]) / cell[0], (one[1] - other[1]) / cell[1]];
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
  const there = walkFrom(points[0]);
  const leap = there.findIndex((point, k) => k > 0 && distance(point, there[k - 1]) > 2 * reach * reach);
  return walkFrom(there.at(leap < 0 ? -1 : leap - 1)!);
}
