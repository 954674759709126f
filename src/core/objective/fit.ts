import { unitOf } from '../math/binary';
import { random, type Random } from '../math/random';
import type { Range } from '../models/model';
import { once } from '../once';
import { convexLowest } from './convexLowest';
import { descend, type Descent } from './descend';
import type { Objective } from './objective';
import { quickDescent, quickStart, type QuickDescent } from './quickDescent';
import { race, raceSteps } from './race';

/** Places to start from, as many as the work allows, and steps by slopes from each. */
const starts = { fewest: 2, most: 32 };
const quickSteps = 300;
/** From so many parameters on there are more valleys than so few starts find, and many are raced. */
const many = 16;
/** How many steps a descent remembers, and how many on linear ground of many parameters. */
const memory = { few: 12, many: 40 };
/** The least share of a race, however many samples there are. */
const leastShare = 1 / starts.most;
/** Newton's steps, as many as the work allows. */
const newtonSteps = { fewest: 2, most: 60 };
/** Samples times parameters of the slopes of seeded starts, of a race, and those times parameters of all Hessians. */
const mostWork = { slopes: 3.3e8, hessians: 1e7 };
const chords = 12;
/** Roundings of the loss of one sample; a sum has one more for every sample. */
const roundings = 64;
/** So close to a middle, as shares of a chord, losses differ by rounding alone, and by so many times as much elsewhere. */
const nudges = [1e-12, 1e-10];
const generous = 8;
const mostHalvings = 12;
/** How many deviations the range of a parameter reaches where first weights are counted in them. */
const reach = 3;

export interface FitSearch {
  /** Of every parameter, worth drawing: what is large and what is small. */
  readonly ranges: readonly Range[];
  /** Whether no parameter may leave its range. */
  readonly kept: boolean;
  /** Whether the answers are linear in the parameters, so that a convex loss makes convex ground. */
  readonly linear: boolean;
  /** How many there are, if more than one: the more, the fewer places are looked at. */
  readonly samples?: number;
  /** First weights such as a training takes, for what is measured in its standard deviations, if the model has any. */
  readonly init?: (stream: Random) => Float64Array;
  /** The same objective, if there is one that answers values and slopes more quickly. */
  readonly compiled?: Objective;
}

/**
 * The lowest place that was found: down from 0 and, unless the ground is convex, from seeded points over the ranges too,
 * whatever units parameters and loss are measured in.
 */
export function fit(oracle: Objective, search: FitSearch): Descent {
  const { kept, linear, samples = 1, compiled = oracle, init } = search;
  const units = unitsOf(oracle, search.ranges);
  const ranges = search.ranges.map(([low, high], index): Range => {
    return [low / units.theta[index], high / units.theta[index]];
  });
  const limits = kept ? ranges : ranges.map((): Range => [-Infinity, Infinity]);
  const [objective, slopes] = [measuredIn(units, oracle), measuredIn(units, compiled)];
  const work = samples * oracle.size;
  const isSmall = oracle.size < many;
  const stride = { memory: linear && !isSmall ? memory.many : memory.few, flattens: false };
  const zero = new Float64Array(oracle.size);
  const look = (start: Float64Array) =>
    quickDescent(slopes, quickStart(slopes, start, limits), limits, quickSteps, stride);
  const settle = (theta: Float64Array): Descent => {
    const steps = mostWork.hessians / (work * oracle.size);
    return descend(objective, theta, limits, clamp(steps, newtonSteps.fewest, newtonSteps.most));
  };
  const answer = ({ theta, end }: Descent): Descent => {
    const place = theta.map((value, index) => value * units.theta[index]);
    // Within its ranges nothing falls on and on: the search was not done.
    return { theta: place, loss: oracle.value(place), end: kept && end === 'falling' ? 'unsettled' : end };
  };
  const stream = random(1).fork('fit');
  const fromZero = once(() => settle(look(zero).theta));
  const rounding = (samples + roundings) * Number.EPSILON;
  const isConvex = linear && seemsConvex(slopes, ranges, stream.fork('chords'), rounding);
  const steps = mostWork.slopes / work;
  if (isConvex && Number.isFinite(fromZero().loss)) {
    const found = fromZero();
    const isOpen = isSmall && (found.end === 'unsettled' || found.end === 'level');
    return answer((isOpen && convexLowest(slopes, found.theta, limits, steps)) || found);
  }
  const seeded = (): QuickDescent => {
    const places = stream.fork('starts');
    const count = clamp(steps / quickSteps, starts.fewest, starts.most);
    const [first, ...others] = Array.from({ length: count }, () =>
      look(finite(slopes, pointOver(ranges, places), ranges)),
    );
    return others.reduce(lower, first);
  };
  if (linear || isSmall) return answer(lower(fromZero(), settle(seeded().theta)));
  const places = stream.fork('starts');
  const other = (index: number) => finite(slopes, startPoint(ranges, init, index, places), ranges);
  const share = Math.min(Math.max(steps / raceSteps, leastShare), 1);
  const [first, ...others] = race(slopes, { first: zero, other }, limits, share);
  const raced = settle(others.reduce(lower, first).theta);
  // Where few units are alive a race can give up the way into the deepest valley early.
  const found = seeded();
  return answer(raced.loss <= found.loss ? raced : lower(raced, settle(found.theta)));
}

interface Units {
  readonly theta: Float64Array;
  readonly loss: number;
}

/** Powers of two, so that nothing is rounded: of each parameter about the half of its range, of the loss its usual size. */
function unitsOf(objective: Objective, ranges: readonly Range[]): Units {
  const middle = Float64Array.from(ranges, ([low, high]) => (low + high) / 2);
  return {
    theta: Float64Array.from(ranges, ([low, high]) => unitOf([(high - low) / 2])),
    loss: unitOf([objective.value(middle)]),
  };
}

/** The objective with parameters and loss counted in units. */
function measuredIn({ theta: units, loss }: Units, objective: Objective): Objective {
  const place = (theta: Float64Array) => theta.map((value, index) => value * units[index]);
  const { size } = objective;
  return {
    size,
    value: (theta) => objective.value(place(theta)) / loss,
    gradient: (theta) =>
      objective.gradient(place(theta)).map((slope, index) => (slope / loss) * units[index]),
    hessian: (theta) =>
      objective
        .hessian(place(theta))
        .map(
          (secondDerivative, index) =>
            (secondDerivative / loss) * units[index % size] * units[Math.floor(index / size)],
        ),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.floor(Math.min(Math.max(value, low), high));
}

/** A normal point about the middle, its deviation a third of the way to the ends. */
function pointOver(ranges: readonly Range[], stream: Random): Float64Array {
  return Float64Array.from(ranges, ([low, high]) => (low + high) / 2 + ((high - low) / 6) * stream.normal());
}

/**
 * By turns first weights with biases as in a point over the ranges, such a point alone, and the first of twice the size.
 * Where only few units are alive, or all are level, other sizes begin elsewhere.
 */
function startPoint(
  ranges: readonly Range[],
  init: FitSearch['init'],
  index: number,
  stream: Random,
): Float64Array {
  const point = pointOver(ranges, stream);
  const scale = [1, 0, 2][index % 3];
  if (!init || scale === 0) return point;
  return init(stream).map((weight, k) => {
    const [low, high] = ranges[k];
    const middle = (low + high) / 2;
    return weight === 0
      ? middle + scale * (point[k] - middle)
      : ((scale * (high - low)) / 2 / reach) * weight;
  });
}

/** A point drawn in towards the middle as long as the loss is not a number there. */
function finite(objective: Objective, start: Float64Array, ranges: readonly Range[]): Float64Array {
  let point = start;
  for (let tries = 0; tries < mostHalvings && !Number.isFinite(objective.value(point)); tries++)
    point = point.map((value, index) => (value + (ranges[index][0] + ranges[index][1]) / 2) / 2);
  return point;
}

/**
 * Whether the loss in the middle of a chord is nowhere above the mean of its ends, along some random ones: by more than so
 * large a share of them, and than the losses beside the middle scatter.
 */
function seemsConvex(
  objective: Objective,
  ranges: readonly Range[],
  stream: Random,
  rounding: number,
): boolean {
  for (let chord = 0; chord < chords; chord++) {
    const [one, other] = [pointOver(ranges, stream), pointOver(ranges, stream)];
    const middle = one.map((value, index) => (value + other[index]) / 2);
    const loss = objective.value(middle);
    const endsAt = (share: number) =>
      [share, -share].map((side) =>
        objective.value(middle.map((value, index) => value + side * (one[index] - middle[index]))),
      );
    const riseOver = ([low, high]: readonly number[]) => 2 * loss - low - high;
    const ends = endsAt(1);
    const noise = rounding * (2 * Math.abs(loss) + Math.abs(ends[0]) + Math.abs(ends[1]));
    const scatter = generous * Math.max(...nudges.map((nudge) => Math.abs(riseOver(endsAt(nudge)))));
    if (riseOver(ends) > Math.max(noise, scatter)) return false;
  }
  return true;
}

/** The lower of two, the first where they are equal up to rounding; one that is no number is higher. */
function lower<Place extends { readonly loss: number }>(one: Place, other: Place): Place {
  const rounding = Number.isFinite(one.loss) ? 1e-9 * (1 + Math.abs(one.loss)) : 0;
  return other.loss < one.loss - rounding || Number.isNaN(one.loss) ? other : one;
}
