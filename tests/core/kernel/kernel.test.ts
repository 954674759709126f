import { compileKernel } from '../../../src/core/kernel/compileKernel';
import { describe, expect, test } from 'vitest';
import type { Samples } from '../../../src/core/datasets/samples';
import { Kernel } from '../../../src/core/kernel/kernel';
import { compilations } from '../../../src/core/kernel/modules';
import { f32x4, f64x2, simdSupport, type Lane } from '../../../src/core/kernel/wasm/lanes';
import { settingNumbers } from '../../../src/core/kernel/losses/lossCode';
import { losses } from '../../../src/core/losses';
import { dot } from '../../../src/core/math/vector';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import { reducedLoss } from '../../../src/core/objective/reducedLoss';
import { cases, seeded } from '../../cases';
import { distanceToKink, randomNet, withCode } from './randomNets';

const nets = cases(300);
/** Maxima, confusion matrices and roots are no sums. */
const summed = withCode.filter(
  ([, { reduction, transform: after }]) => !after && (reduction === 'mean' || reduction === 'sum'),
);
const offsets = Float64Array.of(-0.4, 0, 0.3);
const offset = 0.2;

function kernelOf(net: ReturnType<typeof randomNet>, lane: Lane): Kernel {
  const { layers, inputs, code, samples, loss, settings } = net;
  const compiled = compileKernel({ layers, inputs, loss: code }, lane, simdSupport.relaxed);
  return new Kernel(compiled, samples, settingNumbers(loss, settings, code.settings), true);
}

/**
 * How far every number of a kernel is from the oracle's, relative to the size of what was summed. What is not finite in
 * the kernel is asked of the oracle by whoever uses it.
 */
function errorsOf(net: ReturnType<typeof randomNet>, lane: Lane): { values: number[]; slopes: number[] } {
  const { oracle, samples, theta, directions, code } = net;
  const kernel = kernelOf(net, lane);
  const weight = code.parts.reduction === 'mean' ? 1 / samples.count : 1;
  const [values, slopes]: number[][] = [[], []];
  const isNearKink = distanceToKink(net, theta) < 1e-4;

  kernel.setParameters(theta);
  const { reduced, gradient } = kernel.lossGradient();
  const value = oracle.value(theta);
  if (!isNearKink) {
    addValue(reduced[0] * weight, value, theta);
    const expected = oracle.gradient(theta);
    const size = expected.reduce((sum, part) => sum + Math.abs(part), 0);
    expected.forEach((part, k) => {
      const bySample = (slopesOfOne: Float64Array) => slopesOfOne[k];
      addSlope(gradient[k] * weight, part, size || 1, theta, bySample);
    });
  }

  kernel.setPlane(theta, ...directions);
  const row = kernel.row(offsets, offset).numbers.slice();
  const rowGradient = kernel.row(offsets, offset, true).numbers;
  offsets.forEach((a, k) => {
    const there = theta.map((start, i) => start + a * directions[0][i] + offset * directions[1][i]);
    if (distanceToKink(net, there) < 1e-4) return;
    const height = oracle.value(there);
    addValue(row[k] * weight, height, there);
    addValue(rowGradient[3 * k] * weight, height, there);
    const full = oracle.gradient(there);
    directions.forEach((direction, axis) => {
      const products = full.map((part, i) => part * direction[i]);
      const size = products.reduce((sum, part) => sum + Math.abs(part), 0);
      const slope = products.reduce((sum, part) => sum + part, 0);
      const bySample = (slopesOfOne: Float64Array) => dot(slopesOfOne, direction);
      if (size > 0) addSlope(rowGradient[3 * k + 1 + axis] * weight, slope, size, there, bySample);
    });
  });
  return { values, slopes };

  function addValue(got: number, expected: number, at: Float64Array): void {
    if (!Number.isFinite(got)) return;
    const distance = Math.abs(got - expected);
    const isNear = distance <= 1e-6 * Math.abs(expected);
    values.push(distance / Math.max(Math.abs(expected), isNear ? 0 : meanSize(at), 1e-30));
  }

  function addSlope(
    got: number,
    expected: number,
    size: number,
    at: Float64Array,
    bySample: (slopesOfOne: Float64Array) => number,
  ): void {
    if (!Number.isFinite(got)) return;
    const distance = Math.abs(got - expected);
    const isNear = distance <= 1e-6 * size;
    const summed = () => meanOf((one) => bySample(oracle.gradient(at, one)));
    slopes.push(distance / (isNear ? size : Math.max(size, summed())));
  }

  /** The mean of |l_i|, more than the loss where errors of both signs are summed. */
  function meanSize(at: Float64Array): number {
    return meanOf((one) => oracle.value(at, one));
  }

  /** Of the sizes of what single samples add. */
  function meanOf(partOf: (one: Int32Array) => number): number {
    const parts = Array.from({ length: samples.count }, (_, i) => Math.abs(partOf(Int32Array.of(i))));
    return parts.reduce((sum, part) => sum + part, 0) * weight;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

describe.each([
  { lane: f32x4, most: 1e-5, usual: 2e-6 },
  { lane: f64x2, most: 1e-12, usual: 1e-15 },
])('the kernel in $lane.id lanes', ({ lane, most, usual }) => {
  test(`is the oracle on ${nets} random nets`, () => {
    const all = Array.from({ length: nets }, (_, net) => {
      return errorsOf(randomNet(seeded(net + 1), summed[net % summed.length][1]), lane);
    });
    const values = all.flatMap((errors) => errors.values);
    const slopes = all.flatMap((errors) => errors.slopes);
    expect(values.length).toBeGreaterThan(3 * nets);
    expect(Math.max(...values)).toBeLessThan(most);
    expect(slopes.reduce((one, other) => Math.max(one, other), 0)).toBeLessThan(most);
    expect(median(values)).toBeLessThan(usual);
    expect(median(slopes)).toBeLessThan(usual);
  });

  test.each(summed)('and for every loss: %s', (_, loss) => {
    for (let net = 1; net <= cases(20); net++) {
      const { values, slopes } = errorsOf(randomNet(seeded(1000 * net), loss), lane);
      expect(Math.max(0, ...values, ...slopes)).toBeLessThan(most);
    }
  });

  test('keeps its digits over 100,000 samples', () => {
    const net = randomNet(5, losses.crossEntropy);
    const count = 100_000;
    const repeated = (values: Float64Array) =>
      Float64Array.from({ length: count }, (_, k) => values[k % values.length]);
    const { features, target } = net.samples;
    const samples = {
      count,
      features: features.map(repeated),
      target: repeated(target),
    } as unknown as Samples;
    const network = { layers: net.layers, inputs: net.inputs, parameters: net.theta } as never;
    const oracle = modelObjective(network, samples, reducedLoss(net.loss, net.settings));
    const kernel = kernelOf({ ...net, samples }, lane);
    kernel.setPlane(net.theta, ...net.directions);
    const [loss] = kernel.row(Float64Array.of(0), 0).numbers;
    const expected = oracle.value(net.theta);
    expect(Math.abs(loss / count - expected) / expected).toBeLessThan(most);
  });
});

describe('code', () => {
  test('is made once for a shape: other data, planes and points never make it again', () => {
    const net = randomNet(21, losses.crossEntropy);
    kernelOf(net, f64x2);
    const before = compilations;
    const half = {
      count: 20,
      features: net.samples.features,
      target: net.samples.target,
    } as unknown as Samples;
    const kernel = kernelOf({ ...net, samples: half }, f64x2);
    for (let zoom = 0; zoom < 500; zoom++) {
      kernel.setPlane(net.theta, net.directions[1], net.directions[0]);
      kernel.row(offsets.map((a) => a / (zoom + 1)), offset); // prettier-ignore
    }
    expect(compilations).toBe(before);
  });

  test('is shared by kernels that take turns, each with its own data, plane, batch and parameters', () => {
    const net = randomNet(23, losses.huber);
    const { count, features, target } = net.samples;
    const batch = Int32Array.of(1, count - 2);
    const other = {
      ...net,
      samples: {
        count: count - 1,
        features: features.map((values) => values.map((x) => 1 - x)),
        target,
      } as never,
      settings: { delta: 0.4 },
    };
    const answers = (kernel: Kernel) => [
      ...kernel.row(offsets, offset).numbers,
      kernel.lossGradient().reduced[0],
    ];
    const [one, two] = [kernelOf(net, f64x2), kernelOf(other, f64x2)];
    const alone = [one, two].map((kernel, k) => {
      kernel.include(k === 0 ? batch : undefined);
      kernel.setParameters(net.theta.map((part) => part + k));
      kernel.setPlane(net.theta, net.directions[k], net.directions[1 - k]);
      return answers(kernel);
    });
    expect(alone[0]).not.toEqual(alone[1]);
    for (let turn = 0; turn < 3; turn++)
      [one, two].forEach((kernel, k) => expect(answers(kernel)).toEqual(alone[k]));
  });

  test('counts only the samples that are included', () => {
    const net = randomNet(22, losses.mse);
    const kernel = kernelOf(net, f64x2);
    const batch = Int32Array.of(0, 3, net.samples.count - 1);
    kernel.include(batch);
    kernel.setParameters(net.theta);
    const { reduced, gradient } = kernel.lossGradient();
    expect(reduced[0] / 3).toBeCloseTo(net.oracle.value(net.theta, batch), 12);
    const expected = net.oracle.gradient(net.theta, batch);
    expected.forEach((part, k) => expect(gradient[k] / 3).toBeCloseTo(part, 11));
    kernel.include(undefined);
    expect(kernel.lossGradient().reduced[0] / net.samples.count).toBeCloseTo(net.oracle.value(net.theta), 12);
  });
});
