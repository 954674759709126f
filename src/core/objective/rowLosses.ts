import { compileKernel } from '../kernel/compileKernel';
import { Kernel } from '../kernel/kernel';
import { f32x4, f64x2, simdSupport, type Lane } from '../kernel/wasm/lanes';
import { rootOfMean, settingNumbers, type LossCode } from '../kernel/losses/lossCode';
import { roundsToWhole } from '../kernel/roundsToWhole';
import { lossFormula } from '../losses/loss';
import { pow } from '../math/elementary';
import { surfaceKernel } from '../kernel/surfaceKernel';
import type { Formula } from '../formula/parse';
import type { SettingValues } from '../settings';
import { planeMapOf, type AffinePlane } from './affinePlane';
import { penaltyTerm } from './penalty';
import { kernelCode, type ChosenLoss } from './compiledObjective';
import { lossTransform, exponentOf } from './reducedLoss';

/** How closely a grid is computed: by the oracle, or by generated code in lanes of 64 or 32 bits. */
export type Precision = 'oracle' | CompiledPrecision;

export type CompiledPrecision = 'f64' | 'f32';

/** The losses at some a along one b; an entry that is not finite is left to the oracle. Valid until the next call. */
export type RowLosses = (a: Float64Array, b: number) => Float64Array;

/** Rows by generated code. */
export interface CompiledRows {
  readonly precision: CompiledPrecision;
  /** Rows around a point of the plane, from which offsets are taken. */
  around(middle: readonly [a: number, b: number]): RowLosses;
}

const lanes = { f64: f64x2, f32: f32x4 };

/**
 * Rows of the loss of a network; undefined where it has no code. Where 32 bits may stand on another side of a jump than
 * 64, or do not hold the targets, 64 are taken.
 */
export function modelRows(
  chosen: ChosenLoss,
  affinePlane: AffinePlane,
  asked: CompiledPrecision,
): CompiledRows | undefined {
  const { network, samples, loss, settings, penalty } = chosen;
  const code = kernelCode(chosen);
  if (!code) return undefined;
  const isNarrow = (loss.typed && roundsToWhole(code.error)) || !samples.target.every(isHeldBy32);
  const precision = isNarrow ? 'f64' : asked;
  const shape = { layers: network.layers, inputs: network.inputs, loss: code };
  const numbers = settingNumbers(loss, settings, code.settings);
  const kernel = new Kernel(
    compileKernel(shape, lanes[precision], simdSupport.relaxed),
    samples,
    numbers,
    true,
  );
  const { thetaAt } = planeMapOf(affinePlane);
  const isPenalised = penalty.l1 > 0 || penalty.l2 > 0;
  const term = penaltyTerm(penalty, network.layers);
  const lossAt = lossFromNumbers(chosen, code, lanes[precision]);
  const around = ([middleA, middleB]: readonly [number, number]): RowLosses => {
    kernel.setPlane(thetaAt([middleA, middleB]), ...affinePlane.along);
    let [offsets, row] = [new Float64Array(0), new Float64Array(0)];
    return (a, b) => {
      if (row.length !== a.length) [offsets, row] = [new Float64Array(a.length), new Float64Array(a.length)];
      for (let point = 0; point < a.length; point++) offsets[point] = a[point] - middleA;
      const { numbers, perPoint } = kernel.row(offsets, b - middleB);
      for (let point = 0; point < row.length; point++) row[point] = lossAt(numbers, point * perPoint);
      if (isPenalised) a.forEach((value, point) => (row[point] += term.value(thetaAt([value, b]))));
      return row;
    };
  };
  return { precision, around };
}

/** Whether a number neither over- nor underflows in 32 bits. */
function isHeldBy32(value: number): boolean {
  const rounded = Math.fround(value);
  return Number.isFinite(rounded) && (rounded !== 0 || value === 0);
}

/** Rows of a surface, always in 64 bits: a point is one evaluation. Undefined in an engine without SIMD. */
export function terrainRows(formula: Formula, settings: SettingValues): CompiledRows | undefined {
  const stated = Object.entries(formula.settings).map(([name, { default: usual }]) => [name, usual]);
  const numbers = Object.entries(settings).filter(([, value]) => typeof value === 'number');
  const all = Object.fromEntries([...stated, ...numbers]) as Record<string, number>;
  if (!simdSupport.plain) return undefined;
  const row = surfaceKernel(formula, all, f64x2, false);
  return { precision: 'f64', around: () => row as RowLosses };
}

/** The loss from the numbers that the kernel leaves for a point. */
function lossFromNumbers(
  { samples, loss, settings }: ChosenLoss,
  { parts: { reduction: kind }, isRoot }: LossCode,
  lane: Lane,
): (numbers: Float64Array, at: number) => number {
  const { count, target } = samples;
  const transform =
    lossFormula(loss, settings).transform === undefined ? undefined : lossTransform(loss, settings);
  const finished = (value: number) => (transform ? transform({ value, weights: 0 }).value : value);
  switch (kind) {
    case 'mean':
      return isRoot
        ? (numbers, at) => finished(rootOfMean(numbers[at] / count, lane))
        : (numbers, at) => finished(numbers[at] / count);
    case 'sum':
    case 'max':
      return (numbers, at) => finished(numbers[at]);
    case 'power': {
      const exponent = 1 / exponentOf(loss, settings);
      return (numbers, at) => finished(numbers[at] * pow(numbers[at + 1] / count, exponent));
    }
    case 'confusion': {
      const positives = target.reduce((sum, value) => sum + (value > 0.5 ? 1 : 0), 0);
      return (numbers, at) => {
        const [answers, tp] = [numbers[at], numbers[at + 1]];
        const fp = answers - tp;
        const confusion = { tp, fp, fn: positives - tp, tn: count - positives - fp };
        return transform ? transform({ value: NaN, weights: 0, confusion }).value : NaN;
      };
    }
  }
}
