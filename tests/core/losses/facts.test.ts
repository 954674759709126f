import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import { lossFor } from '../../../src/core/losses/loss';
import { expectClose, slopeAt } from '../differences';
import { reduced } from './samples';

const one = (id: keyof typeof losses, output: number, target: number) =>
  reduced(losses[id]).value(Float64Array.of(output), Float64Array.of(target));
const slope = (id: keyof typeof losses, output: number, target: number) =>
  reduced(losses[id]).gradient(Float64Array.of(output), Float64Array.of(target))[0];
const logitOf = (probability: number) => Math.log(probability / (1 - probability));

describe('cross entropy', () => {
  test('is exact far out', () => {
    expect(one('crossEntropy', -1e20, 1)).toBe(1e20);
    expect(one('crossEntropy', 1e20, 0)).toBe(1e20);
    expect(one('crossEntropy', 1e20, 1)).toBe(0);
    expectClose([one('crossEntropy', 37, 1) / 8.533047625744066e-17], [1], 2 ** -52);
    expect(one('crossEntropy', -1000, 1)).toBe(1000);
    expect(one('crossEntropy', 1000, 1)).toBe(0);
    expect(slope('crossEntropy', -1e3, 1)).toBe(-1);
    expect(slope('crossEntropy', 1e3, 0)).toBe(1);
  });

  test('of a soft target is the closed form of BCEWithLogits: max(z, 0) - z t + log(1 + e^-|z|)', () => {
    for (const z of [-30, -2, -0.1, 0, 1.5, 40]) {
      for (const t of [0, 0.1, 0.5, 0.93, 1]) {
        const closed = Math.max(z, 0) - z * t + Math.log1p(Math.exp(-Math.abs(z)));
        expectClose([one('crossEntropy', z, t)], [closed], 1e-14);
        expectClose([slope('crossEntropy', z, t)], [1 / (1 + Math.exp(-z)) - t], 1e-15);
      }
    }
  });

  test('of several classes is the cross entropy of two, and is flat along a shift', () => {
    const { value, gradient } = reduced(losses.softmaxCrossEntropy);
    for (const z of [-3, 0, 2.5]) {
      expectClose([value(Float64Array.of(0, z), Float64Array.of(1))], [one('crossEntropy', z, 1)], 1e-15);
    }
    const [logits, shifted] = [Float64Array.of(1, -2, 0.5), Float64Array.of(8, 5, 7.5)];
    expectClose([value(shifted, Float64Array.of(2))], [value(logits, Float64Array.of(2))], 1e-15);
    const sum = gradient(logits, Float64Array.of(2)).reduce((total, part) => total + part, 0);
    expect(Math.abs(sum)).toBeLessThan(1e-16);
    expect(value(Float64Array.of(0, -1e20), Float64Array.of(1))).toBe(1e20);
  });
});

describe('an answer of 88 % for the right class', () => {
  const z = logitOf(0.88);
  const difference = (logit: number) => 1 - 1 / (1 + Math.exp(-logit));

  test('costs .12, .0144 or .127833372', () => {
    expect(difference(z)).toBeCloseTo(0.12, 12);
    expect(one('brier', z, 1)).toBeCloseTo(0.0144, 12);
    expect(one('crossEntropy', z, 1)).toBeCloseTo(0.127833372, 9);
    expect(one('crossEntropy', z, 1) / Math.LN2).toBeCloseTo(0.184424571, 9);
    expect(one('counting', z, 1)).toBe(0);
    expect(one('counting', -z, 1)).toBe(1);
  });
});

describe('squared error on a sigmoid', () => {
  const curvature = (z: number) => {
    const { hessian } = reduced(losses.brier);
    return hessian(Float64Array.of(z), Float64Array.of(1))(Float64Array.of(1))[0];
  };

  test('bends at -ln 2, where it is steepest: 8/27', () => {
    expect(Math.abs(curvature(-Math.LN2))).toBeLessThan(1e-16);
    expect(curvature(-Math.LN2 - 0.01)).toBeLessThan(0);
    expect(curvature(-Math.LN2 + 0.01)).toBeGreaterThan(0);
    expect(-slope('brier', -Math.LN2, 1)).toBeCloseTo(8 / 27, 15);
    for (const z of [-4, -1, 0, 2]) {
      const s = 1 / (1 + Math.exp(-z));
      expectClose([curvature(z)], [-2 * s * (1 - s) ** 2 * (1 - 3 * s)], 1e-15);
    }
  });

  test('whispers at -10, where cross entropy shouts', () => {
    expect(-slope('crossEntropy', -10, 1)).toBeCloseTo(0.99995, 5);
    expect(-slope('brier', -10, 1)).toBeCloseTo(9.08e-5, 7);
    expect(one('brier', -10, 1)).toBeCloseTo(0.99991, 5);
  });
});

describe('kinks', () => {
  test('hinge has no slope at margin 1, absolute error none at 0', () => {
    expect(slope('hinge', 1, 1)).toBe(0);
    expect(slope('hinge', -1, 0)).toBe(0);
    expect(slope('hinge', 1 - 1e-9, 1)).toBe(-1);
    expect(slope('hinge', -0.5, 0)).toBe(1);
    expect(slope('mae', 2, 2)).toBe(0);
    expect(slope('mae', 2, 3)).toBe(-1);
  });

  test('an answer of exactly 0 is the class 0, and counting never has a slope', () => {
    expect(one('counting', 0, 0)).toBe(0);
    expect(one('counting', 0, 1)).toBe(1);
    for (const z of [-1e9, -0.1, 0, 0.1, 7]) expect(slope('counting', z, 1)).toBe(0);
  });

  test('mean squared error has no half', () => {
    const { value, gradient } = reduced(losses.mse);
    const [prediction, target] = [Float64Array.of(1, 2, 5, 0), Float64Array.of(0, 2, 2, 1)];
    expect(value(prediction, target)).toBe((1 + 0 + 9 + 1) / 4);
    expect([...gradient(prediction, target)]).toEqual([0.5, 0, 1.5, -0.5]);
    expectClose([slopeAt((x) => one('mse', x, 2), 5)], [6], 1e-9);
  });
});

describe('what the sentences of the catalog say', () => {
  test('a wrong answer costs at most 1 under Brier, of several classes at most 2', () => {
    expect(one('brier', -800, 1)).toBe(1);
    const several = reduced(lossFor(losses.brier, {}, 'logits')!);
    expect(several.value(Float64Array.of(-800, 800, -800), Float64Array.of(0))).toBe(2);
  });

  test('the Poisson slope far above tends to 1, the wall below has none', () => {
    expect(slope('poisson', 1e9, 7)).toBeCloseTo(1, 7);
    expect(slope('poisson', 1e-9, 7)).toBeLessThan(-6e9);
    expect(slope('poisson', 1e-9, 0)).toBe(1);
  });

  test('MAPE is in percent, as in Keras', () => expect(one('mape', 3, 2)).toBe(50));

  test('squared log error sees the ratio of 1 + y', () => {
    expect(one('msle', 19, 9)).toBeCloseTo(Math.LN2 ** 2, 14);
    expect(one('msle', 199, 99)).toBeCloseTo(Math.LN2 ** 2, 14);
    expect(one('msle', 5, 9)).toBeGreaterThan(one('msle', 13, 9));
  });

  test.each([0.02, 0.05, 0.1, 0.2])(
    'focal with gamma %d bends down below a margin of -2 - 1/gamma, and not above',
    (gamma) => {
      // SymPy: the second derivative changes its sign at -52, -22, -12.000001, -7.00037.
      const { hessian } = reduced(losses.focal, { gamma });
      const curvature = (z: number) => hessian(Float64Array.of(z), Float64Array.of(1))(Float64Array.of(1))[0];
      const turn = -2 - 1 / gamma;
      expect(curvature(turn - 0.1)).toBeLessThan(0);
      expect(curvature(turn + 0.1)).toBeGreaterThan(0);
    },
  );
});
