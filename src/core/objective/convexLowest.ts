import { addScaled, dot, norm } from '../math/vector';
import type { Range } from '../models/model';
import type { Descent } from './descend';
import type { Objective } from './objective';
import { within } from './within';

/** How close to the lowest a loss is proven to be, as a share of 1 and the loss. */
const proven = 1e-10;
/** A loss this close to what it cannot be below, as a share of it, is as low as doubles tell. */
const exact = 2 * Number.EPSILON;
/** The first ball about a start, how it grows while the lowest is far out in it, and how often. */
const ball = { radius: 4, growth: 32, most: 12 };
/** A parameter this close to an end of its range, as a share of it, is at the end. */
const atEnd = 1e-9;

/**
 * The lowest place of convex ground, creases and all, by ellipsoids that hold it and shrink with every slope (Yudin and
 * Nemirovski 1976, Shor 1977, with deep cuts); undefined where so many slopes do not prove it.
 */
export function convexLowest(
  objective: Objective,
  start: Float64Array,
  ranges: readonly Range[],
  mostSlopes: number,
): Descent | undefined {
  const begun = { theta: start, loss: objective.value(start) };
  if (!ranges.flat().every(Number.isFinite)) return unlimited(objective, begun, mostSlopes);
  const box = {
    middle: Float64Array.from(ranges, ([low, high]) => (low + high) / 2),
    reach: ranges.map(([low, high]) => (Math.sqrt(ranges.length) * (high - low)) / 2),
  };
  const inside = shrunk(objective, begun, { ...box, ranges, mostSlopes });
  if (!inside) return undefined;
  const found = pressed(objective, inside, ranges);
  const isPressed = ranges.some((range, index) => range.includes(found.theta[index]));
  const beyond = isPressed && shrunk(objective, found, { ...box, middle: found.theta, mostSlopes });
  const isEdge = beyond && beyond.loss < found.loss - tolerance(found.loss);
  return { ...found, end: isEdge ? 'edge' : 'minimum' };
}

interface Place {
  readonly theta: Float64Array;
  readonly loss: number;
}

interface Search {
  /** Of the first ellipsoid, with its half axes. */
  readonly middle: Float64Array;
  readonly reach: readonly number[];
  readonly ranges?: readonly Range[];
  readonly mostSlopes: number;
}

/** In balls that grow until the lowest is well inside one, so that on convex ground nothing outside is lower. */
function unlimited(objective: Objective, begun: Place, mostSlopes: number): Descent | undefined {
  let best = begun;
  for (let tries = 0, radius = ball.radius; tries < ball.most; tries++, radius *= ball.growth) {
    const middle = best.theta;
    const reach = Array.from(middle, () => radius);
    const found = shrunk(objective, best, { middle, reach, mostSlopes });
    if (!found) return undefined;
    best = found;
    if (norm(found.theta.map((value, index) => value - middle[index])) <= radius / 2)
      return { ...best, end: 'minimum' };
  }
  return { ...best, end: 'falling' };
}

/** The lowest place of an ellipsoid, and of ranges; undefined where that is not proven. */
function shrunk(
  objective: Objective,
  begun: Place,
  { middle, reach, ranges, mostSlopes }: Search,
): Place | undefined {
  let best = begun;
  let isProven = false;
  const size = middle.length;
  const center = middle.slice();
  // The ellipsoid is the center plus the unit ball times these rows.
  const rows = reach.map((half, row) =>
    Float64Array.from({ length: size }, (_, k) => (k === row ? half : 0)),
  );
  for (let slopes = 0; slopes < mostSlopes; slopes++) {
    let [normal, excess] = outside(center, ranges);
    if (!normal) {
      const loss = objective.value(center);
      normal = objective.gradient(center);
      if (!Number.isFinite(loss) || !normal.every(Number.isFinite)) return undefined;
      if (loss < best.loss) best = { theta: center.slice(), loss };
      excess = loss - best.loss;
      const gap = best.loss - loss + norm(image(rows, normal));
      isProven ||= gap <= tolerance(best.loss);
      if (gap <= exact * Math.abs(best.loss)) return best;
    }
    const direction = image(rows, normal);
    const length = norm(direction);
    const depth = excess / length;
    if (!(depth < 1)) return isProven ? best : undefined;
    cut(center, rows, direction.map((part) => part / length), depth); // prettier-ignore
    if (rows.every((row, index) => center[index] + norm(row) === center[index])) break;
  }
  return isProven ? best : undefined;
}

/** The smallest ellipsoid that holds what is left below a plane across the direction, so deep below the center. */
function cut(center: Float64Array, rows: readonly Float64Array[], direction: Float64Array, depth: number) {
  const size = center.length;
  const along = (size * (1 - depth)) / (size + 1);
  const across = size === 1 ? along : (size * Math.sqrt(1 - depth * depth)) / Math.sqrt(size * size - 1);
  rows.forEach((row, index) => {
    const part = dot(row, direction);
    center[index] -= ((1 + size * depth) / (size + 1)) * part;
    for (let k = 0; k < size; k++) row[k] *= across;
    addScaled(row, (along - across) * part, direction);
  });
}

/** The transposed rows times a vector. */
function image(rows: readonly Float64Array[], vector: Float64Array): Float64Array {
  const sum = new Float64Array(vector.length);
  rows.forEach((row, index) => addScaled(sum, vector[index], row));
  return sum;
}

/** The way out of the range that a place has left by most, and how far it has gone. */
function outside(
  place: Float64Array,
  ranges: readonly Range[] = [],
): [normal: Float64Array | undefined, excess: number] {
  let [normal, excess]: [Float64Array | undefined, number] = [undefined, 0];
  ranges.forEach(([low, high], index) => {
    const beyond = Math.max(low - place[index], place[index] - high);
    if (beyond <= excess) return;
    excess = beyond;
    normal = place.map((_, k) => (k === index ? (place[index] > high ? 1 : -1) : 0));
  });
  return [normal, excess];
}

/** With parameters next to an end of their range at that end, where the loss is as low. */
function pressed(objective: Objective, place: Place, ranges: readonly Range[]): Place {
  return ranges.reduce((known, [low, high], index) => {
    const end = [low, high].find((at) => Math.abs(known.theta[index] - at) <= atEnd * (high - low));
    if (end === undefined) return known;
    const theta = within(known.theta.with(index, end), ranges);
    const loss = objective.value(theta);
    return loss <= known.loss + tolerance(known.loss) ? { theta, loss } : known;
  }, place);
}

function tolerance(loss: number): number {
  return proven * (1 + Math.abs(loss));
}
