import { dot } from '../math/vector';
import type { WalkObjective } from '../objective/objective';

/** A place on the way, by how far along it lies. */
interface Place {
  readonly at: number;
  readonly value: number;
  readonly gradient: Float64Array;
  /** Along the way. */
  readonly slope: number;
}

interface Search {
  readonly theta: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly direction: Float64Array;
  /** How far along the direction is tried first. */
  readonly first: number;
  /** Down to which share of the first slope the slope must have fallen. */
  readonly curvature: number;
}

/** How much of what the tangent promises must be kept. */
const decrease = 1e-4;
const mostTries = 25;
/** A bracket that moves no coordinate farther than this is narrow enough. */
const tolerance = 1e-9;

/**
 * How far to go along a direction, by the strong conditions of Wolfe: a bracket is found by ever longer steps and narrowed
 * by cubic interpolation, as in Nocedal and Wright 2006, algorithms 3.5 and 3.6, and torch.optim.LBFGS.
 */
export function strongWolfe(objective: WalkObjective, search: Search): number {
  const { theta, direction, curvature } = search;
  const placeAt = (at: number): Place => {
    const there = theta.map((part, i) => part + at * direction[i]);
    const gradient = objective.gradient(there);
    return { at, value: objective.value(there), gradient, slope: dot(gradient, direction) };
  };
  const start: Place = { at: 0, value: search.value, gradient: search.gradient, slope: dot(search.gradient, direction) }; // prettier-ignore
  // What is no number is too high as well.
  const isTooHigh = ({ at, value }: Place) => !(value <= start.value + decrease * at * start.slope);
  const isLevel = ({ slope }: Place) => Math.abs(slope) <= -curvature * start.slope;

  let before = start;
  let now = placeAt(search.first);
  let bracket: readonly [Place, Place] | undefined;
  let tries = 0;
  for (; tries < mostTries; tries++) {
    if (isTooHigh(now) || (tries > 1 && now.value >= before.value)) bracket = [before, now];
    else if (isLevel(now)) return now.at;
    else if (now.slope >= 0) bracket = [before, now];
    if (bracket) break;
    const nearest = now.at + 0.01 * (now.at - before.at);
    const longer = cubicMinimum(before, now, [nearest, 10 * now.at]);
    [before, now] = [now, placeAt(longer)];
  }
  bracket ??= [start, now];

  const width = Math.max(...direction.map(Math.abs));
  let isStuck = false;
  let [low, high] = bracket[0].value <= bracket[1].value ? bracket : [bracket[1], bracket[0]];
  for (; tries < mostTries; tries++) {
    const [left, right] = [Math.min(low.at, high.at), Math.max(low.at, high.at)];
    if ((right - left) * width < tolerance) break;
    let at = cubicMinimum(low, high, [left, right]);
    // Close to an end twice in a row, the bracket would hardly become narrower.
    const margin = 0.1 * (right - left);
    if (Math.min(right - at, at - left) < margin) {
      const isOutside = at >= right || at <= left;
      if (isStuck || isOutside) at = right - at < at - left ? right - margin : left + margin;
      isStuck = !isStuck && !isOutside;
    } else isStuck = false;
    const tried = placeAt(at);
    if (isTooHigh(tried) || tried.value >= low.value) {
      high = tried;
      if (high.value < low.value) [low, high] = [high, low];
    } else {
      if (isLevel(tried)) return tried.at;
      if (tried.slope * (high.at - low.at) >= 0) high = low;
      low = tried;
    }
  }
  return low.at;
}

/** Where the cubic through two places with their slopes is lowest, within bounds; their middle where it is not. */
function cubicMinimum(one: Place, other: Place, [least, most]: readonly [number, number]): number {
  const [left, right] = one.at <= other.at ? [one, other] : [other, one];
  const chord = (3 * (left.value - right.value)) / (left.at - right.at);
  const middle = left.slope + right.slope - chord;
  const square = middle * middle - left.slope * right.slope;
  if (!(square >= 0)) return (least + most) / 2;
  const root = Math.sqrt(square);
  const share = (right.slope + root - middle) / (right.slope - left.slope + 2 * root);
  const at = right.at - (right.at - left.at) * share;
  return Number.isNaN(at) ? (least + most) / 2 : Math.min(Math.max(at, least), most);
}

/** The first length that is tried without knowing better: no coordinate moves farther than 1, as in torch.optim.LBFGS. */
export function firstLength(gradient: Float64Array): number {
  const size = gradient.reduce((sum, part) => sum + Math.abs(part), 0);
  return Math.min(1, 1 / size);
}
