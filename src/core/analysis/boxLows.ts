import type { Point } from '../experiment/experiment';
import type { Domain } from '../planeUnits';
import { goldenSection } from './goldenSection';

/** A point and its loss. */
export interface Place {
  readonly point: Point;
  readonly loss: number;
}

/** Half widths of boxes around a place that tell of what kind it is, in cells. */
export const tellingBoxes = [1e-2, 1e-3] as const;
/** Samples on each side of a box, and how many of the hollows between them are looked into, the lowest. */
const [perSide, mostHollows] = [8, 4];

/**
 * The lowest places on the rim of a box around a point, which is cut off at the rim of the region; the lowest first, and
 * none above the goal but roughly. On each side one coordinate is fixed, so that the other one can meet the floor of a
 * valley to the last digit, however steep its sides are.
 */
export function boxLows(
  lossAt: (point: Point) => number,
  middle: Point,
  reach: readonly [number, number],
  domain: Domain,
  goal: number,
): Place[] {
  const pointAt = rimOf(middle, reach, domain);
  const lossOn = (sample: number, beside: number): number => {
    const loss = lossAt(pointAt(sample, beside));
    return Number.isNaN(loss) ? Infinity : loss;
  };
  // On the rim of the region the middle itself lies on the box that is cut off there.
  const isMiddle = (point: Point) => point[0] === middle[0] && point[1] === middle[1];
  const losses = Array.from({ length: 4 * perSide }, (_, sample) => lossOn(sample, 0));
  const at = (sample: number) => losses[(sample + losses.length) % losses.length];
  const lows = [...losses.keys()].filter((sample) => {
    const isHollow = at(sample) < Infinity && at(sample) <= at(sample - 1) && at(sample) <= at(sample + 1);
    return isHollow && !isMiddle(pointAt(sample, 0));
  });
  const nearest =
    0.5 * Number.EPSILON * perSide * Math.min(1, ...middle.map((at, axis) => Math.abs(at) / reach[axis]));
  const bottomOf = (sample: number): Place => {
    const beside = goldenSection((offset) => lossOn(sample, offset), [-1, 1], nearest, goal);
    const loss = lossOn(sample, beside);
    // A sample can lie on the floor itself, to the last digit.
    return loss < at(sample)
      ? { point: pointAt(sample, beside), loss }
      : { point: pointAt(sample, 0), loss: at(sample) };
  };
  /** Amid a level side there is nothing that its ends do not tell. */
  const isAmidLevel = (sample: number) =>
    at(sample - 1) === at(sample) && at(sample) === at(sample + 1) ? 1 : 0;
  const inOrder = (one: number, other: number) =>
    at(one) - at(other) || isAmidLevel(one) - isAmidLevel(other);
  return lows
    .sort(inOrder)
    .slice(0, mostHollows)
    .map(bottomOf)
    .sort((one, other) => one.loss - other.loss);
}

/** The samples of a box, counterclockwise from its lower left corner, and what lies up to one beside them. */
function rimOf(
  middle: Point,
  reach: readonly [number, number],
  { a, b }: Domain,
): (sample: number, beside: number) => Point {
  const within = (at: number, axis: 0 | 1): number => {
    const [low, high] = axis === 0 ? a : b;
    return Math.min(Math.max(at, low), high);
  };
  return (sample, beside) => {
    // Before a corner lies the end of the side before.
    const isBefore = sample % perSide === 0 && beside < 0;
    const side = (Math.floor(sample / perSide) + (isBefore ? 3 : 0)) % 4;
    const along = isBefore ? perSide : sample % perSide;
    const axis = side % 2 === 0 ? 0 : 1;
    const across = axis === 0 ? 1 : 0;
    const step = ((side < 2 ? 2 : -2) * reach[axis]) / perSide;
    const moving = within(middle[axis] + (along - perSide / 2) * step + beside * step, axis);
    const fixed = within(middle[across] + (side === 1 || side === 2 ? 1 : -1) * reach[across], across);
    return axis === 0 ? [moving, fixed] : [fixed, moving];
  };
}
