import { random, type Random } from '../math/random';
import type { Range } from '../models/model';
import { descend, type Descent } from './descend';
import type { Objective } from './objective';

/** Steps of a descent, and of a first look at where a start leads. */
const mostSteps = 60;
const firstSteps = 10;
const starts = 4;
const chords = 12;
const mostHalvings = 12;

export interface FitSearch {
  /** Of every parameter, worth drawing: what is large and what is small. */
  readonly ranges: readonly Range[];
  /** Whether no parameter may leave its range. */
  readonly kept: boolean;
  /** Whether the answers are linear in the parameters, so that a convex loss makes convex ground. */
  readonly linear: boolean;
}

/**
 * The lowest place that was found: down from 0 and, unless the ground is convex, from seeded points over the ranges too.
 */
export function fit(objective: Objective, { ranges, kept, linear }: FitSearch): Descent {
  const limits = kept ? ranges : ranges.map((): Range => [-Infinity, Infinity]);
  const stream = random(1).fork('fit');
  const fromZero = descend(objective, new Float64Array(objective.size), limits, mostSteps);
  if (linear && Number.isFinite(fromZero.loss) && seemsConvex(objective, ranges, stream.fork('chords')))
    return fromZero;
  const places = stream.fork('starts');
  const looks = Array.from({ length: starts }, () =>
    descend(objective, finitePoint(objective, ranges, places), limits, firstSteps),
  );
  const best = descend(objective, looks.reduce(lower).theta, limits, mostSteps);
  return lower(fromZero, best);
}

/** A normal point about the middle, its deviation a third of the way to the ends. */
function pointOver(ranges: readonly Range[], stream: Random): Float64Array {
  return Float64Array.from(ranges, ([low, high]) => (low + high) / 2 + ((high - low) / 6) * stream.normal());
}

/** Such a point, drawn in towards the middle as long as the loss is not a number there. */
function finitePoint(objective: Objective, ranges: readonly Range[], stream: Random): Float64Array {
  let point = pointOver(ranges, stream);
  for (let tries = 0; tries < mostHalvings && !Number.isFinite(objective.value(point)); tries++)
    point = point.map((value, index) => (value + (ranges[index][0] + ranges[index][1]) / 2) / 2);
  return point;
}

/** Whether the loss in the middle of a chord is nowhere above the mean of its ends, along some random ones. */
function seemsConvex(objective: Objective, ranges: readonly Range[], stream: Random): boolean {
  for (let chord = 0; chord < chords; chord++) {
    const [one, other] = [pointOver(ranges, stream), pointOver(ranges, stream)];
    const middle = one.map((value, index) => (value + other[index]) / 2);
    const [low, high] = [objective.value(one), objective.value(other)];
    if (objective.value(middle) > (low + high) / 2 + 1e-9 * (Math.abs(low) + Math.abs(high))) return false;
  }
  return true;
}

/** The lower of two, the first where they are equal; one that is no number is higher. */
function lower(one: Descent, other: Descent): Descent {
  return other.loss < one.loss || Number.isNaN(one.loss) ? other : one;
}
