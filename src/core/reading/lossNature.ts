import { lossFormula, type Loss } from '../losses/loss';
import { log, pow } from '../math/elementary';
import { exponentOf, reducedLoss } from '../objective/reducedLoss';
import { defaultsOf, type SettingValues } from '../settings';
import { convexity, type Convexity } from './convexity';
import { influence, type Influence, type Pull, type PullsAt } from './influence';
import { evenly, lossShape, type Fixed, type LossShape } from './lossShape';

/** What the formulas of a loss say about it. */
export interface LossNature {
  readonly over: LossShape['over'];
  /** In the answers, and so in the parameters of a model whose answers are linear in them. */
  readonly convexity: Convexity;
  /** Constant between jumps. */
  readonly terraced: boolean;
  /** Whether one sample alone counts. */
  readonly onlyWorst: boolean;
  /** Errors or margins between which the loss of one sample bends down; open sides are infinite. */
  readonly bendsDown: readonly (readonly [from: number, to: number])[];
  /** Of errors below 0 or wrong margins, and of errors above 0. */
  readonly below: SideInfluence;
  readonly above: SideInfluence;
  /** The pull of a sample whose target lies ever farther from the answer, on the side where it is larger. */
  readonly outlier: Pull;
  /** Of the whole loss, where a far error pulls ever harder beside the others. */
  readonly whole?: WholePull;
}

export interface SideInfluence extends Influence {
  /** `most` is the same for every target, 1 / |target| of what it is for 1, or what it is for a target of 1. */
  readonly perTarget: 'same' | 'inverse' | 'one';
}

/** The slope of the whole loss has no limit, tends to `most` n^(-1/order) of n samples, or fades in spite of all. */
export type WholePull =
  | { readonly pull: 'grows' | 'returns' }
  | { readonly pull: 'capped'; readonly most: number; readonly order: number };

const reach = 30;
const points = 2401;

/** Convexity and the pull of large errors, measured on the formulas; undefined while they do not hold. */
export function lossNature(loss: Loss, settings: SettingValues): LossNature | undefined {
  const values = { ...defaultsOf(loss.settings), ...settings };
  const shape = lossShape(loss, values, evenly(reach, points));
  if (!shape) return undefined;
  const { fold, after, piecewiseConstant = false } = lossFormula(loss, values);
  const curvature = (x: Float64Array) => lossShape(loss, values, x)!.curvature();
  const down = [...bendsDown(shape, curvature), ...bendsDownFarOut(curvature)];
  const [below, above] = ([-1, 1] as const).map((sign) => sideInfluence(loss, values, shape.over, sign));
  const isSum = after === undefined && (fold === 'mean' || fold === 'sum');
  return {
    over: shape.over,
    convexity: isSum && down.length > 0 ? 'never' : convexity(loss, values),
    terraced: piecewiseConstant || fold === 'confusion',
    onlyWorst: fold === 'max',
    bendsDown: joined(down),
    below,
    above,
    outlier: shape.over === 'error' ? outlierPull(loss, values) : below.pull,
    ...((below.pull === 'grows' || above.pull === 'grows') && { whole: wholePull(loss, values) }),
  };
}

/** How hard errors pull beside each other: in a power mean each by its own power too. */
function pullsOf(loss: Loss, values: SettingValues, fixed?: Fixed): PullsAt {
  const exponent = lossFormula(loss, values).fold === 'power' ? exponentOf(loss, values) : 1;
  return (x) => {
    const { y, slope } = lossShape(loss, values, x, fixed)!;
    return { y, pull: slope().map((value, k) => value * pow(y[k], exponent - 1)) };
  };
}

/** A margin has no size to be compared with. */
function sideInfluence(
  loss: Loss,
  values: SettingValues,
  over: LossShape['over'],
  sign: 1 | -1,
): SideInfluence {
  const one = influence(pullsOf(loss, values), sign);
  if (over === 'margin' || !Number.isFinite(one.most) || one.most === 0) return { ...one, perTarget: 'same' };
  const ratio = influence(pullsOf(loss, values, { target: 2 }), sign).most / one.most;
  const isNear = (wanted: number) => Math.abs(ratio - wanted) < 1e-6;
  return { ...one, perTarget: isNear(1) ? 'same' : isNear(1 / 2) ? 'inverse' : 'one' };
}

const strongest: readonly Pull[] = ['grows', 'capped', 'returns', 'none', 'wall', 'outside'];

/** Targets that the loss does not take are left out. */
function outlierPull(loss: Loss, values: SettingValues): Pull {
  const far = ([-1, 1] as const).filter((sign) => !loss.unfit?.(Float64Array.of(1 - sign * reach)));
  const found = far.map((sign) => influence(pullsOf(loss, values, { answer: 1 }), sign).pull);
  return strongest.find((pull) => found.includes(pull))!;
}

/** The slope of the whole loss by one far answer, beside samples that are right. */
function wholePull(loss: Loss, values: SettingValues): WholePull {
  const { after, fold, reads } = lossFormula(loss, values);
  if (after === undefined && fold !== 'power') return { pull: 'grows' };
  if (reads === 'gaussian' || reads === 'logits') return { pull: 'returns' };
  const { gradient } = reducedLoss(loss, values);
  const isValue = reads !== 'logit';
  const slopeAt = (distance: number, samples: number) => {
    const outputs = new Float64Array(samples).fill(1);
    outputs[0] = isValue ? 1 + distance : -distance;
    return Math.abs(gradient(outputs, new Float64Array(samples).fill(1))[0]);
  };
  const [near, one, four] = [slopeAt(2 ** 40, 1), slopeAt(2 ** 50, 1), slopeAt(2 ** 50, 4)];
  if (!(one <= 1.1 * near)) return { pull: 'grows' };
  const order = log(4) / log(one / four);
  return one >= 0.9 * near && order >= 1 ? { pull: 'capped', most: one, order } : { pull: 'returns' };
}

/** The intervals of negative second derivative; a side on which it fades to rounding is open. */
function bendsDown({ x, curvature }: LossShape, at: (x: Float64Array) => Float64Array): [number, number][] {
  const bend = curvature();
  const limit = 1e-12 * bend.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  const isDown = (value: number) => value < -limit;
  const fadesFrom = (index: number, step: number): boolean => {
    for (let k = index; k >= 0 && k < bend.length; k += step) if (Math.abs(bend[k]) > limit) return false;
    return true;
  };
  const found: [number, number][] = [];
  let from: number | undefined;
  for (let k = 0; k < bend.length; k++) {
    if (isDown(bend[k]) && from === undefined) {
      from = fadesFrom(k - 1, -1) ? -Infinity : crossing(at, isDown, x[k], x[k - 1]);
    }
    if (from === undefined || (isDown(bend[k]) && k < bend.length - 1)) continue;
    const isOpen = isDown(bend[k]) || fadesFrom(k, 1);
    found.push([from, isOpen ? Infinity : crossing(at, isDown, x[k - 1], x[k])]);
    from = undefined;
  }
  return found;
}

/** Where a condition that holds at `inside` and not at `outside` ends: the place is cut in many, again and again. */
function crossing(
  at: (x: Float64Array) => Float64Array,
  holds: (value: number) => boolean,
  inside: number,
  outside: number,
): number {
  for (let round = 0; round < 6; round++) {
    const cuts = Float64Array.from({ length: 65 }, (_, k) => inside + ((outside - inside) * k) / 64);
    const values = at(cuts);
    const end = values.findIndex((value, k) => k > 0 && !holds(value));
    if (end > 0) [inside, outside] = [cuts[end - 1], cuts[end]];
  }
  return inside;
}

/** Curvatures that fade like e^-x are numbers up to the first, those that fade like powers far beyond. */
const outwards = [
  ...Array.from({ length: 700 }, (_, k) => k + 1),
  ...Array.from({ length: 41 }, (_, k) => pow(2, k + 10)),
];
const leastRun = 16;

/**
 * Where the loss bends down far out, by curvatures too small to stand beside those nearby: they are below 0 as far as
 * there are numbers, and fade evenly, which rounding does not.
 */
function bendsDownFarOut(at: (x: Float64Array) => Float64Array): [number, number][] {
  return ([-1, 1] as const).flatMap((sign): [number, number][] => {
    const bend = at(Float64Array.from(outwards, (distance) => sign * distance));
    const last = bend.findLastIndex((value) => Math.abs(value) > 0);
    let from = last;
    while (from > 0 && bend[from] < 0 && bend[from - 1] < bend[from]) from--;
    if (last - from < leastRun) return [];
    while (from > 0 && bend[from - 1] < 0) from--;
    if (from === 0) return [];
    const end = crossing(at, (value) => value < 0, sign * outwards[from], sign * outwards[from - 1]);
    return sign < 0 ? [[-Infinity, end]] : [[end, Infinity]];
  });
}

/** Intervals in their order, those that overlap as one. */
function joined(intervals: readonly [number, number][]): [number, number][] {
  const sorted = intervals.toSorted(([one], [other]) => one - other);
  const result: [number, number][] = [];
  for (const [from, to] of sorted) {
    const before = result.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else result.push([from, to]);
  }
  return result;
}
