import { pow } from '../math/elementary';
import type { LossShape } from './lossShape';

/** Evenly spaced about 0, and further out in steps of a constant ratio. */
const near = { reach: 30, count: 2401 };
const far = { reach: 2 ** 20, count: 400 };
const spacing = (2 * near.reach) / (near.count - 1);
/** Negative curvature is no rounding where so many neighbours in a row change alike. */
const row = 12;
/** Slopes may fall by this share of themselves, which is rounding. */
const rounding = 1e-9;
/** Curvature is rounding below this share of the largest, or of what would use up the slope on the way to 0, or over a step. */
const noise = 1e-12;
/** What has faded is below this share of the largest curvature; what is not ends all at once. */
const faded = 1e-6;
const cuts = 64;
const rounds = 6;

/** Errors or margins, rising, at which a loss is looked at. */
export function wide(): Float64Array {
  const inner = Array.from({ length: near.count }, (_, k) => near.reach * ((2 * k) / (near.count - 1) - 1));
  const growth = far.reach / near.reach;
  const outer = Array.from({ length: far.count }, (_, k) => near.reach * pow(growth, (k + 1) / far.count));
  return Float64Array.of(...outer.map((x) => -x).reverse(), ...inner, ...outer);
}

/** The intervals of negative second derivative; a side on which it fades to nothing is open. */
export function concaveRanges(shape: LossShape, at: (x: Float64Array) => LossShape): [number, number][] {
  const { x } = shape;
  const raw = curvatureOf(shape);
  const largest = raw.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  const withoutNoise = (curvatures: Float64Array, slopes: Float64Array, places: Float64Array): Float64Array =>
    curvatures.map((value, k) =>
      Math.abs(value) <=
      noise * Math.max(largest, Math.abs(slopes[k]) / Math.max(Math.abs(places[k]), spacing))
        ? 0
        : value,
    );
  const isClean = isSmooth(raw);
  const curvatureAt = (places: Float64Array): Float64Array => {
    const there = at(places);
    return isClean ? curvatureOf(there) : withoutNoise(curvatureOf(there), there.slope(), places);
  };
  const curvature = isClean ? raw : withoutNoise(raw, shape.slope(), x);
  const isDown = (value: number) => value < 0;
  const fadesFrom = (index: number, step: number): boolean => {
    if (index >= 0 && index < curvature.length && Math.abs(curvature[index - step]) > faded * largest)
      return false;
    for (let k = index; k >= 0 && k < curvature.length; k += step)
      if (Math.abs(curvature[k]) > 0) return false;
    return true;
  };
  const found: [number, number][] = [];
  let from: number | undefined;
  for (let k = 0; k < curvature.length; k++) {
    if (isDown(curvature[k]) && from === undefined) {
      from = fadesFrom(k - 1, -1) ? -Infinity : crossing(curvatureAt, isDown, x[k], x[k - 1]);
    }
    if (from === undefined || (isDown(curvature[k]) && k < curvature.length - 1)) continue;
    const isOpen = isDown(curvature[k]) || fadesFrom(k, 1);
    found.push([from, isOpen ? Infinity : crossing(curvatureAt, isDown, x[k - 1], x[k])]);
    from = undefined;
  }
  return found;
}

/**
 * Whether the slope falls at a kink. Between two places it must rise by what the curvature says: where it rises by less,
 * the interval is cut again and again, until nothing but the kink is left.
 */
export function kinksDown(shape: LossShape, at: (x: Float64Array) => LossShape): boolean {
  const suspects = deficits(shape)
    .map((deficit, k) => ({ deficit, k }))
    .filter(({ deficit }) => deficit > 1e-6)
    .sort((one, other) => other.deficit - one.deficit)
    .slice(0, 4);
  return suspects.some(({ k }) => {
    let [low, high] = [shape.x[k], shape.x[k + 1]];
    for (let round = 0; round < rounds; round++) {
      const places = Float64Array.from({ length: cuts + 1 }, (_, cut) => low + ((high - low) * cut) / cuts);
      const most = deficits(at(places)).reduce(
        (best, deficit, cut, all) => (deficit > all[best] ? cut : best),
        0,
      );
      [low, high] = [places[most], places[most + 1]];
    }
    const [before, after] = at(Float64Array.of(low, high)).slope();
    return after - before < -rounding * (Math.abs(before) + Math.abs(after));
  });
}

/** NaN where the loss itself is none: its derivatives can be numbers there. */
function curvatureOf({ y, curvature }: LossShape): Float64Array {
  return curvature().map((value, k) => (Number.isNaN(y[k]) ? NaN : value));
}

/** By how much of itself the slope rises less than its curvature says, from each place to the next; 0 where unknown. */
function deficits(shape: LossShape): number[] {
  const { x } = shape;
  const [slopes, curvatures] = [shape.slope(), curvatureOf(shape)];
  return Array.from({ length: x.length - 1 }, (_, k) => {
    const expected = ((x[k + 1] - x[k]) * (curvatures[k] + curvatures[k + 1])) / 2;
    const deficit = expected - (slopes[k + 1] - slopes[k]);
    return deficit / (Math.abs(slopes[k]) + Math.abs(slopes[k + 1])) || 0;
  });
}

/** Whether all negative curvature comes in long rows that change steadily, but for their ends, which rounding does not. */
function isSmooth(curvature: Float64Array): boolean {
  const isNegative = (k: number) => curvature[k] < 0;
  for (let from = 0; from < curvature.length; from++) {
    if (!isNegative(from)) continue;
    let to = from;
    while (isNegative(to)) to += 1;
    if (to - from < row) return false;
    for (let k = from + 3; k < to - 3; k++) {
      const steady = (curvature[k - 1] / curvature[k]) * (curvature[k + 1] / curvature[k]);
      if (curvature[k] < -1e-290 && !(steady > 0.2 && steady < 5)) return false;
    }
    from = to;
  }
  return true;
}

/** Where a condition that holds at `inside` and not at `outside` ends: the place is cut in many, again and again. */
function crossing(
  at: (x: Float64Array) => Float64Array,
  holds: (value: number) => boolean,
  inside: number,
  outside: number,
): number {
  for (let round = 0; round < rounds; round++) {
    const places = Float64Array.from(
      { length: cuts + 1 },
      (_, k) => inside + ((outside - inside) * k) / cuts,
    );
    const values = at(places);
    const end = values.findIndex((value, k) => k > 0 && !holds(value));
    if (end > 0) [inside, outside] = [places[end - 1], places[end]];
  }
  return inside;
}
