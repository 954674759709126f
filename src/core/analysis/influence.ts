import { pow } from '../math/elementary';

/**
 * How hard an error pulls as it grows: ever harder, at most so hard, less and less, or not at all. At a `wall` it pulls
 * ever harder up to where the loss ends, `outside` it ends without.
 */
export type Pull = 'grows' | 'capped' | 'returns' | 'none' | 'wall' | 'outside';

export interface Influence {
  readonly pull: Pull;
  /** The least number that no slope on this side is above; Infinity where there is none. */
  readonly most: number;
}

/** What a loss makes of some errors or margins, and how hard each pulls; NaN where it is no number. */
export type PullsAt = (x: Float64Array) => { readonly y: Float64Array; readonly pull: Float64Array };

const reach = 30;
const nearby = Array.from({ length: 1200 }, (_, k) => (reach * (k + 1)) / 1200);
/** So far out a formula shows its limit, and its squares and powers are still numbers. */
const doublings = Array.from({ length: 46 }, (_, k) => pow(2, k + 5));
const distances = [...nearby, ...doublings];
/** So near to 0 a slope without a bound has grown, and then grown again. */
const beside = [-20, -35, -50].map((exponent) => pow(2, exponent));
/** With fewer doublings that are numbers nothing is said of the far. */
const fewest = 4;
/** Slopes are the same up to this share of them. */
const sameness = 1e-12;
/** What ends above it has overflowed, and is no wall. */
const overflow = 1e100;

/** The pull of errors (or margins) with this sign, from slopes nearby and at doubling distances. */
export function influence(pullsAt: PullsAt, sign: 1 | -1): Influence {
  const { y, pull } = pullsAt(Float64Array.from(distances, (distance) => sign * distance));
  const sizes = pull.map(Math.abs);
  const last = sizes.findLastIndex((size) => !Number.isNaN(size));
  if (last < nearby.length + fewest) {
    if (last >= 0 && Math.max(Math.abs(y[last]), sizes[last]) > overflow)
      return { pull: 'grows', most: Infinity };
    return isWall(pullsAt, sign, last) ? { pull: 'wall', most: Infinity } : { pull: 'outside', most: NaN };
  }
  const far = sizes.slice(nearby.length, last + 1);
  // Of each quarter the largest: a slope that swings is not taken for one that grows or fades.
  const quarter = Math.ceil(far.length / 4);
  const [before, distant] = [far.slice(quarter, 2 * quarter), far.slice(-quarter)].map(largest);
  if (distant > 1.1 * before || risesOn(far)) return { pull: 'grows', most: Infinity };
  const most = largest(sizes);
  if (most === 0) return { pull: 'none', most };
  const isSteep = isSteepBeside(pullsAt, sign);
  if (distant >= 0.9 * before && distant > 0) return { pull: 'capped', most: isSteep ? Infinity : most };
  return { pull: 'returns', most: isSteep ? Infinity : peak(pullsAt, sign, sizes.indexOf(most), most) };
}

/** Whether slopes have no bound towards 0, as those of the root of the error. */
function isSteepBeside(pullsAt: PullsAt, sign: 1 | -1): boolean {
  const sizes = pullsAt(Float64Array.from(beside, (distance) => sign * distance)).pull.map(Math.abs);
  const [outer, middle, inner] = sizes;
  return (inner > 1.1 * middle && middle > 1.1 * outer) || risesOn(sizes);
}

/**
 * Whether numbers at distances of a constant ratio rise on and on, however slowly: over the last third by at least half of
 * what they rose over the third before, as logarithms and the logarithm of one do. What has a limit rises ever less.
 */
export function risesOn(sizes: ArrayLike<number>): boolean {
  const last = sizes.length - 1;
  const third = Math.max(Math.floor(last / 3), 1);
  const [first, middle, end] = [last - 2 * third, last - third, last].map((place) => sizes[place]);
  for (let k = last - 2 * third; k < last; k++) if (!(sizes[k + 1] >= sizes[k])) return false;
  return middle > (1 + sameness) * first && end - middle > (middle - first) / 2;
}

/** Whether slopes have no bound before the place beyond which the loss is no number. */
function isWall(pullsAt: PullsAt, sign: 1 | -1, last: number): boolean {
  let [inside, outside] = [last < 0 ? 0 : distances[last], distances[last + 1]];
  let [first, size] = [NaN, NaN];
  for (let round = 0; round < 7; round++) {
    const cuts = spaced(inside, outside);
    const sizes = pullsAt(cuts.map((distance) => sign * distance)).pull.map(Math.abs);
    const end = sizes.findLastIndex((each) => !Number.isNaN(each));
    if (end < 0 || end === cuts.length - 1) return false;
    [inside, outside, size] = [cuts[end], cuts[end + 1], sizes[end]];
    if (round === 0) first = size;
  }
  return size > 1e3 * first;
}

/** The steepest slope around the distance with this index, cut finer and finer. */
function peak(pullsAt: PullsAt, sign: 1 | -1, index: number, found: number): number {
  let [low, high] = [distances[index - 1] ?? 0, distances[index + 1] ?? distances[index]];
  let most = found;
  for (let round = 0; round < 5; round++) {
    const cuts = spaced(low, high);
    const sizes = pullsAt(cuts.map((distance) => sign * distance)).pull.map(Math.abs);
    const best = sizes.indexOf(largest(sizes));
    most = Math.max(most, sizes[best]);
    [low, high] = [cuts[Math.max(best - 1, 0)], cuts[Math.min(best + 1, 64)]];
  }
  return most;
}

function spaced(low: number, high: number): Float64Array {
  return Float64Array.from({ length: 65 }, (_, k) => low + ((high - low) * k) / 64);
}

/** The largest of some numbers, of which some may be none; 0 at least. */
function largest(values: Float64Array): number {
  return values.reduce((most, value) => (value > most ? value : most), 0);
}
