import { lossFormula, type Loss } from '../losses/loss';
import { log, pow } from '../math/elementary';
import { exponentOf, reducedLoss } from '../objective/reducedLoss';
import { defaultsOf, type SettingValues } from '../settings';
import { concaveRanges, kinksDown, wide } from './concaveRanges';
import { convexity, type Convexity } from './convexity';
import { influence, risesOn, type Influence, type Pull, type PullsAt } from './influence';
import { lossShape, type Fixed, type LossShape } from './lossShape';

/** What the formulas of a loss say about it. */
export interface LossNature {
  readonly over: LossShape['over'];
  /** In the answers, and so in the parameters of a model whose answers are linear in them; to a million, as measured. */
  readonly convexity: Convexity;
  /** Constant between jumps. */
  readonly terraced: boolean;
  /** Whether one sample alone counts. */
  readonly onlyWorst: boolean;
  /** Errors or margins between which the loss of one sample bends down; open sides are infinite. */
  readonly concaveRanges: readonly (readonly [from: number, to: number])[];
  /** Whether these are others for other targets than 1. */
  readonly concavePerTarget: boolean;
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

/** The slope of the whole loss has no limit, tends to `most` n^(-1/order) of n samples (of any order: to `most`), or fades in spite of all. */
export type WholePull =
  | { readonly pull: 'grows' | 'returns' }
  | { readonly pull: 'capped'; readonly most: number; readonly order: number };

const reach = 30;

/** Convexity and the pull of large errors, measured on the formulas; undefined while they do not hold. */
export function lossNature(loss: Loss, settings: SettingValues): LossNature | undefined {
  const values = { ...defaultsOf(loss.settings), ...settings };
  const outer = lossShape(loss, values, wide());
  if (!outer) return undefined;
  const { reduction, transform, piecewiseConstant = false } = lossFormula(loss, values);
  const at = (x: Float64Array) => lossShape(loss, values, x)!;
  const down = concaveRanges(outer, at);
  // One sample that bends down is enough where errors are added up.
  const isAdded = transform === undefined && (reduction === 'mean' || reduction === 'sum');
  const isDown = isAdded && (down.length > 0 || kinksDown(outer, at));
  const [below, above] = ([-1, 1] as const).map((sign) => sideInfluence(loss, values, outer.over, sign));
  return {
    over: outer.over,
    convexity: isDown ? 'never' : convexity(loss, values),
    terraced: piecewiseConstant || reduction === 'confusion',
    onlyWorst: reduction === 'max',
    concaveRanges: down,
    concavePerTarget:
      outer.over === 'error' && down.length > 0 && !areAlike(down, concaveFor(loss, values, 2)),
    below,
    above,
    outlier: outer.over === 'error' ? outlierPull(loss, values) : below.pull,
    ...((below.pull === 'grows' || above.pull === 'grows') && { whole: wholePull(loss, values) }),
  };
}

function concaveFor(loss: Loss, values: SettingValues, target: number): [number, number][] {
  const at = (x: Float64Array) => lossShape(loss, values, x, { target })!;
  return concaveRanges(at(wide()), at);
}

/** Where a bend turns is known to some nine digits. */
function areAlike(ranges: LossNature['concaveRanges'], others: LossNature['concaveRanges']): boolean {
  const isNear = (one: number, other: number) =>
    one === other || Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));
  return (
    ranges.length === others.length &&
    ranges.every(([from, to], k) => isNear(from, others[k][0]) && isNear(to, others[k][1]))
  );
}

/** How hard errors pull beside each other: in a power mean each by its own power too. */
function pullsOf(loss: Loss, values: SettingValues, fixed?: Fixed): PullsAt {
  const exponent = lossFormula(loss, values).reduction === 'power' ? exponentOf(loss, values) : 1;
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
  const { transform, reduction, reads } = lossFormula(loss, values);
  if (transform === undefined && reduction !== 'power') return { pull: 'grows' };
  if (reads === 'gaussian' || reads === 'logits') return { pull: 'returns' };
  const { gradient } = reducedLoss(loss, values);
  const isValue = reads !== 'logit';
  const slopeAt = (distance: number, samples: number) => {
    const outputs = new Float64Array(samples).fill(1);
    outputs[0] = isValue ? 1 + distance : -distance;
    return Math.abs(gradient(outputs, new Float64Array(samples).fill(1))[0]);
  };
  const [near, one, four] = [slopeAt(2 ** 40, 1), slopeAt(2 ** 50, 1), slopeAt(2 ** 50, 4)];
  const isEndless = risesOn([2 ** 20, 2 ** 35, 2 ** 50].map((distance) => slopeAt(distance, 1)));
  if (!(one <= 1.1 * near) || isEndless) return { pull: 'grows' };
  // Alike but for rounding it does not depend on how many samples there are.
  const order = Math.abs(one - four) <= 1e-9 * one ? Infinity : log(4) / log(one / four);
  return one >= 0.9 * near && order >= 1 ? { pull: 'capped', most: one, order } : { pull: 'returns' };
}
