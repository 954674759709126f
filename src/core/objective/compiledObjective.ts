import { compileKernel } from '../kernel/compileKernel';
import { pickedSamples, type Samples } from '../datasets/samples';
import { Kernel } from '../kernel/kernel';
import { f64x2, simdSupport } from '../kernel/wasm/lanes';
import { hasCode } from '../kernel/networks/plan';
import {
  lossCode,
  powerMeanValue,
  rootOfMean,
  settingNumbers,
  type LossCode,
} from '../kernel/losses/lossCode';
import { answers } from '../losses/lossScope';
import type { Loss } from '../losses/loss';
import type { Network } from '../models/model';
import type { SettingValues } from '../settings';
import type { Reduced } from './reduced';
import { reduce } from './reduction';
import type { ModelObjective } from './modelObjective';
import type { WalkObjective } from './objective';
import { penaltyTerm, type Penalty } from './penalty';
import { lossTransform, exponentOf } from './reducedLoss';

/** A loss over samples with all that is chosen about it. */
export interface ChosenLoss {
  readonly network: Network;
  readonly samples: Samples;
  readonly loss: Loss;
  readonly settings: SettingValues;
  readonly penalty: Penalty;
}

/** The formulas of a loss for the kernel; undefined where it or the network has no code. */
export function kernelCode({ network, loss, settings }: ChosenLoss): LossCode | undefined {
  if (!simdSupport.plain || !hasCode(network.layers) || network.reproduces) return undefined;
  const code = lossCode(loss, settings);
  const isElementwise = code && answers[code.parts.reads].shape === 'sample';
  return isElementwise && network.outputs > 1 ? undefined : code;
}

/**
 * The same objective by generated code in 64-bit lanes, which is the same to the last bit wherever it runs. What is not
 * finite there, Hessians, and whatever has no code are left to the oracle. A batch costs what it holds: its samples stand
 * in a memory of their own.
 */
export function compiledObjective(oracle: ModelObjective, chosen: ChosenLoss): WalkObjective {
  const { network, samples, loss, settings } = chosen;
  const code = kernelCode(chosen);
  if (!code || code.parts.reduction === 'confusion') return oracle;
  const { layers, inputs } = network;
  const penalty = penaltyTerm(chosen.penalty, layers);
  const compiled = compileKernel({ layers, inputs, loss: code }, f64x2, false);
  const kernelOf = (some: Samples) =>
    new Kernel(compiled, some, settingNumbers(loss, settings, code.settings), false);
  const whole = kernelOf(samples);
  let lastBatch: { readonly batch: Int32Array; readonly kernel: Kernel } | undefined;
  const kernelFor = (batch: Int32Array | undefined): Kernel => {
    if (!batch) return whole;
    if (lastBatch?.batch !== batch) lastBatch = { batch, kernel: kernelOf(pickedSamples(samples, batch)) };
    return lastBatch.kernel;
  };
  const kind = code.parts.reduction;
  const transform = lossTransform(loss, settings);
  let last:
    { theta: Float64Array; batch: Int32Array | undefined; value: number; gradient: Float64Array } | undefined;

  const at = (theta: Float64Array, batch: Int32Array | undefined) => {
    if (last && last.batch === batch && isSame(last.theta, theta)) return last;
    const kernel = kernelFor(batch);
    kernel.include(undefined);
    kernel.setParameters(theta);
    const { reduced, slopes } = reducedBy(kernel);
    const { value, slope } = transform(reduced);
    const weight = typeof reduced.weights === 'number' ? reduced.weights * slope : slope;
    const gradient = new Float64Array(slopes.length);
    for (let k = 0; k < slopes.length; k++)
      gradient[k] = (weight === 0 ? 0 : slopes[k] * weight) + penalty.slope(k, theta[k]);
    last = { theta: theta.slice(), batch, value: value + penalty.value(theta), gradient };
    return last;
  };

  /** Of a maximum only the sample counts that has it, in a power mean every one by its share. */
  const reducedBy = (kernel: Kernel): { reduced: Reduced; slopes: Float64Array } => {
    const { count } = kernel;
    if (kind === 'max') {
      const reduced = reduce(kind, kernel.errors());
      const { only } = reduced.weights as { only: number };
      kernel.include([only]);
      return { reduced, slopes: kernel.lossGradient().gradient };
    }
    if (kind === 'power') {
      const { value, weights } = reduce(kind, kernel.errors(), exponentOf(loss, settings));
      kernel.setNumber(powerMeanValue, value);
      const weight = typeof weights === 'number' ? weights : 1 / count;
      return { reduced: { value, weights: weight }, slopes: kernel.lossGradient().gradient };
    }
    const { reduced, gradient } = kernel.lossGradient();
    const [total] = reduced;
    if (kind === 'sum') return { reduced: { value: total, weights: 1 }, slopes: gradient };
    if (!code.isRoot) return { reduced: { value: total / count, weights: 1 / count }, slopes: gradient };
    const root = rootOfMean(total / count, f64x2);
    return { reduced: { value: root, weights: 0.5 / root / count }, slopes: gradient };
  };

  return {
    size: oracle.size,
    value(theta, batch) {
      const { value } = at(theta, batch);
      return Number.isFinite(value) ? value : oracle.value(theta, batch);
    },
    gradient(theta, batch) {
      const { value, gradient } = at(theta, batch);
      // Where the loss overflows on the way, a slope divided by it would have faded.
      return Number.isFinite(value) && gradient.every(Number.isFinite)
        ? gradient.slice()
        : oracle.gradient(theta, batch);
    },
    hessian: (theta, batch) => oracle.hessian(theta, batch),
    hessianTimes: (theta, directions, batch) => oracle.hessianTimes(theta, directions, batch),
  };
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
}
