import { lossFormula, type Loss, type Score } from '../losses/loss';
import { answers } from '../losses/lossScope';
import { pow } from '../math/elementary';
import { random } from '../math/random';
import { reducedLoss, type ReducedLoss } from '../objective/reducedLoss';
import type { SettingValues } from '../settings';
import { evenly } from './lossShape';

/** Whether it is convex in the answers: for all targets, for targets above 0, for none; or it is nowhere a number. */
export type Convexity = 'always' | 'positive' | 'never' | 'unknown';

/** Samples to measure at, and how many answers there are for each number of a target; the last ones are below 0 too. */
interface TestSamples {
  readonly width: number;
  /** Samples, if not one a target. */
  readonly count?: number;
  readonly targets: readonly Float64Array[];
}

const testSamples: Readonly<Record<Score, TestSamples>> = {
  value: { width: 1, targets: [Float64Array.of(0.5, 1, 2, 3), Float64Array.of(-2, -0.5, 0, 1.5)] },
  values: { width: 1, count: 2, targets: [Float64Array.of(0.5, 1, 2, 3), Float64Array.of(-2, -0.5, 0, 1.5)] },
  gaussian: { width: 2, targets: [Float64Array.of(0.5, 1, 2, 3), Float64Array.of(-2, -0.5, 0, 1.5)] },
  logit: { width: 1, targets: [Float64Array.of(0, 1, 1, 0)] },
  logits: { width: 3, targets: [Float64Array.of(0, 1, 2, 1)] },
};

/** Where a line is looked at, in its own units: evenly spaced about 0, and further out by a constant ratio, to a million. */
const outer = Array.from({ length: 31 }, (_, k) => 24 * pow(2, (k + 1) / 2));
const shares = [...outer.map((share) => -share).reverse(), ...evenly(24, 145), ...outer];
const mixedLines = 8;
/** Slopes may fall by this share of their parts, which is rounding: as many roundings as a formula has operations. */
const rounding = 64 * Number.EPSILON;

/** Convexity in the answers of some samples, measured along lines: slopes never fall, no value is above its chord. */
export function convexity(loss: Loss, settings: SettingValues): Convexity {
  const { reads } = lossFormula(loss, settings);
  const { width, count, targets } = testSamples[reads];
  const reduced = reducedLoss(loss, settings);
  const verdicts = targets.map((target) => {
    const stream = random(1);
    // Above 0, where every loss of a value is a number.
    const near = (truth: number) =>
      (answers[reads].name === 'prediction' ? 1 + Math.abs(truth) : 0) + 0.25 * stream.normal();
    const middle = Array.from({ length: width }, () => Array.from(target, near)).flat();
    const lines = linesThrough(Float64Array.from(middle), () => stream.normal());
    const found = lines.map((line) => isConvexAlong(line, reduced, target, count ?? target.length));
    return found.includes(false) ? false : found.includes(true) || undefined;
  });
  const [first, ...others] = verdicts.filter((verdict) => verdict !== undefined);
  if (first === undefined) return 'unknown';
  if (!first) return 'never';
  return others.includes(false) ? 'positive' : 'always';
}

interface Line {
  readonly middle: Float64Array;
  readonly direction: Float64Array;
}

/** Along every answer alone, and along some mixtures of all. */
function linesThrough(middle: Float64Array, normal: () => number): Line[] {
  const alone = Array.from(middle, (_, answer) => middle.map((__, other) => (other === answer ? 1 : 0)));
  const mixed = Array.from({ length: mixedLines }, () => middle.map(normal));
  return [...alone, ...mixed].map((direction) => ({ middle, direction }));
}

/** Undefined where it is nowhere a number. */
function isConvexAlong(
  { middle, direction }: Line,
  loss: ReducedLoss,
  target: Float64Array,
  count: number,
): boolean | undefined {
  const places = shares.map((share) => {
    const outputs = middle.map((output, i) => output + share * direction[i]);
    const parts = loss.gradient(outputs, target, count).map((part, i) => part * direction[i]);
    return {
      value: loss.value(outputs, target, count),
      slope: parts.reduce((sum, part) => sum + part, 0),
      size: parts.reduce((sum, part) => sum + Math.abs(part), 0),
    };
  });
  let isKnown: true | undefined;
  for (let k = 1; k + 1 < shares.length; k++) {
    const [left, here, right] = [places[k - 1], places[k], places[k + 1]];
    const numbers = [left.value, here.value, right.value, left.slope, here.slope];
    if (!numbers.every(Number.isFinite)) continue;
    isKnown = true;
    const height = Math.abs(left.value) + Math.abs(here.value) + Math.abs(right.value);
    const along = (shares[k] - shares[k - 1]) / (shares[k + 1] - shares[k - 1]);
    const chord = left.value + along * (right.value - left.value);
    const isAboveChord = here.value > chord + rounding * height;
    if (isAboveChord || here.slope < left.slope - rounding * (left.size + here.size)) return false;
  }
  return isKnown;
}
