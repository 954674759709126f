import type { Point } from '../experiment/experiment';
import type { Domain } from '../planeUnits';
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

/** Flat places that touch one another become one line where they are minima; of others the lowest stands for all. */
export function joined(
  places: readonly (CriticalPoint | SharpMinimum)[],
  domain: Domain,
  cells: number,
): (CriticalPoint | SharpMinimum | LineOfMinima)[] {
  const width = [domain.a[1] - domain.a[0], domain.b[1] - domain.b[0]];
  const isTouching = (one: CriticalPoint, other: CriticalPoint) =>
    [0, 1].every((axis) => Math.abs(one.point[axis] - other.point[axis]) <= (reach / cells) * width[axis]);
  const isFlat = (place: CriticalPoint | SharpMinimum): place is CriticalPoint => place.kind === 'flat';
  const isTrough = ({ eigenvalues: [low, high] }: CriticalPoint) => high > 0 && Math.abs(low) < 1e-6 * high;
  const others: (CriticalPoint | SharpMinimum | LineOfMinima)[] = places.filter((place) => !isFlat(place));
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
