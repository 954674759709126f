import { lossFormula, type Loss } from '../losses/loss';
import { pow } from '../math/elementary';
import { exponentOf } from '../objective/reducedLoss';
import { defaultsOf, type SettingValues } from '../settings';
import { convexity, type Convexity } from './convexity';
import { evenly, lossShape, type LossShape } from './lossShape';

/**
 * How hard an error pulls as it grows: ever harder, at most so hard, less and less, or not at all; `outside` where the
 * loss has no number.
 */
export type Pull = 'grows' | 'capped' | 'returns' | 'none' | 'outside';

export interface Influence {
  readonly pull: Pull;
  /** The steepest slope on this side, and where; Infinity where it grows. */
  readonly most: number;
  readonly at: number;
}

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
  readonly below: Influence;
  readonly above: Influence;
}

const reach = 30;
const points = 2401;

/** Convexity and the pull of large errors, measured on the formulas; undefined while they do not hold. */
export function lossNature(loss: Loss, settings: SettingValues): LossNature | undefined {
  const values = { ...defaultsOf(loss.settings), ...settings };
  const shape = lossShape(loss, values, evenly(reach, points));
  if (!shape) return undefined;
  const { fold, piecewiseConstant = false } = lossFormula(loss, values);
  const at = (x: Float64Array) => lossShape(loss, values, x)!;
  // In a power mean an error counts by its own power, beside the others.
  const exponent = fold === 'power' ? exponentOf(loss, values) : 1;
  const pulls = ({ y, slope }: LossShape) => slope().map((value, k) => value * pow(y[k], exponent - 1));
  return {
    over: shape.over,
    convexity: convexity(loss, values),
    terraced: piecewiseConstant || fold === 'confusion',
    onlyWorst: fold === 'max',
    bendsDown: bendsDown(shape, (x) => at(x).curvature()),
    below: influence(shape, at, pulls, -1),
    above: influence(shape, at, pulls, 1),
  };
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

const far = 2 ** 20;
const half = 2 ** 10;

/** The pull of errors with this sign, from its slopes a thousand and a million away. */
function influence(
  shape: LossShape,
  at: (x: Float64Array) => LossShape,
  pulls: (shape: LossShape) => Float64Array,
  sign: 1 | -1,
): Influence {
  let [most, place] = [0, 0];
  pulls(shape).forEach((slope, k) => {
    if (sign * shape.x[k] <= 0 || !(Math.abs(slope) > most)) return;
    [most, place] = [Math.abs(slope), shape.x[k]];
  });
  const distantly = at(Float64Array.of(sign * half, sign * far));
  const [near, distant] = pulls(distantly).map(Math.abs);
  const isNumber = !Number.isNaN(distantly.y[0]) && !Number.isNaN(near);
  const isOutside = !isNumber && Number.isNaN(at(Float64Array.of(sign * reach)).y[0]);
  if (isOutside) return { pull: 'outside', most, at: place };
  if (!isNumber || Number.isNaN(distant) || distant > 1.3 * near)
    return { pull: 'grows', most: Infinity, at: sign * Infinity };
  if (most === 0) return { pull: 'none', most: 0, at: 0 };
  return { pull: distant < 0.5 * near || distant === 0 ? 'returns' : 'capped', most, at: place };
}
