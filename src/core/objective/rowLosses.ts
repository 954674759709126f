import { compileKernel, Kernel } from '../kernel/kernel';
import { f32x4, f64x2, simdSupport } from '../kernel/lanes';
import { settingNumbers } from '../kernel/lossCode';
import type { Fold } from '../losses/loss';
import { pow } from '../math/elementary';
import { surfaceKernel } from '../kernel/surfaceKernel';
import type { Formula } from '../formula/parse';
import type { SettingValues } from '../settings';
import type { Folded } from './fold';
import { framed, type Frame } from './frame';
import { penaltyOf } from './penalty';
import { kernelCode, type ChosenLoss } from './quickObjective';
import { afterFold, exponentOf } from './reducedLoss';

/** How closely a grid is computed: by the oracle, or by generated code in lanes of 64 or 32 bits. */
export type Precision = 'oracle' | QuickPrecision;

export type QuickPrecision = 'f64' | 'f32';

/** The losses at some a along one b; an entry that is not finite is left to the oracle. Valid until the next call. */
export type RowLosses = (a: Float64Array, b: number) => Float64Array;

/** Rows by generated code. */
export interface QuickRows {
  readonly precision: QuickPrecision;
  /** Rows around a point of the plane, from which offsets are taken. */
  around(middle: readonly [a: number, b: number]): RowLosses;
}

const lanes = { f64: f64x2, f32: f32x4 };

/** Rows of the loss of a network; undefined where it has no code. */
export function modelRows(
  chosen: ChosenLoss,
  frame: Frame,
  precision: QuickPrecision,
): QuickRows | undefined {
  const { network, samples, loss, settings, penalty } = chosen;
  const code = kernelCode(chosen);
  if (!code) return undefined;
  const shape = { layers: network.layers, inputs: network.inputs, loss: code };
  const numbers = settingNumbers(loss, settings, code.settings);
  const kernel = new Kernel(
    compileKernel(shape, lanes[precision], simdSupport.relaxed),
    samples,
    numbers,
    true,
  );
  const { thetaAt } = framed(frame);
  const isPenalised = penalty.l1 > 0 || penalty.l2 > 0;
  const penaltyAt = (a: number, b: number) => (isPenalised ? penaltyOf(penalty, thetaAt([a, b])) : 0);
  const fold = foldOf(chosen, code.parts.fold);
  const after = afterFold(loss, settings);
  const around = ([middleA, middleB]: readonly [number, number]): RowLosses => {
    kernel.setPlane(thetaAt([middleA, middleB]), ...frame.along);
    return (a, b) => {
      const row = kernel.row(a.map((value) => value - middleA), b - middleB); // prettier-ignore
      return a.map(
        (value, point) => after(fold(row.numbers, point * row.perPoint)).value + penaltyAt(value, b),
      );
    };
  };
  return { precision, around };
}

/** Rows of a surface, always in 64 bits: a point is one evaluation. Undefined in an engine without SIMD. */
export function terrainRows(formula: Formula, settings: SettingValues): QuickRows | undefined {
  const stated = Object.entries(formula.settings).map(([name, { default: usual }]) => [name, usual]);
  const numbers = Object.entries(settings).filter(([, value]) => typeof value === 'number');
  const all = Object.fromEntries([...stated, ...numbers]) as Record<string, number>;
  if (!simdSupport.plain) return undefined;
  const row = surfaceKernel(formula, all, f64x2, false);
  return { precision: 'f64', around: () => (a, b) => Float64Array.from(row(a, b)) };
}

/** The numbers of a point as what the formula behind the fold reads. */
function foldOf({ samples, loss, settings }: ChosenLoss, kind: Fold) {
  const { count, target } = samples;
  const positives = target.reduce((sum, value) => sum + (value > 0.5 ? 1 : 0), 0);
  return (numbers: Float64Array, at: number): Folded => {
    if (kind === 'confusion') {
      const [answers, tp] = [numbers[at], numbers[at + 1]];
      const fp = answers - tp;
      return {
        value: NaN,
        weights: 0,
        confusion: { tp, fp, fn: positives - tp, tn: count - positives - fp },
      };
    }
    if (kind === 'power') {
      const [largest, total] = [numbers[at], numbers[at + 1]];
      return { value: largest * pow(total / count, 1 / exponentOf(loss, settings)), weights: 0 };
    }
    return { value: kind === 'mean' ? numbers[at] / count : numbers[at], weights: 0 };
  };
}
