import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import { formsOf } from '../../../src/core/losses/loss';
import { ulpsFrom } from '../math/oracle';
import { bits, exact, ofLogits, ofSizes, ofValues, slopeOf, type Exact, type ExactLoss } from './exactLosses';
import { reduced } from './samples';

const lossOfId = (id: string) => losses[id as keyof typeof losses];

/** So many units in the last place may be wrong: e^700 cannot know its digits better than 700 does. */
const most = 300;
/** Below the smallest normal double nothing is left. */
const smallest = exact(2 ** -1022);

function expectExact(got: number, wanted: Exact): void {
  const size = wanted < 0n ? -wanted : wanted;
  if (size < smallest) expect(Math.abs(got)).toBeLessThanOrEqual(2 ** -1022);
  else expect(ulpsFrom(got, wanted, bits), `${got}`).toBeLessThanOrEqual(most);
}

function expectLoss(id: string, oracle: ExactLoss, answer: number, target: number): void {
  const { value, gradient } = reduced(lossOfId(id));
  const [output, truth] = [Float64Array.of(answer), Float64Array.of(target)];
  expectExact(value(output, truth, 1), oracle(exact(answer), exact(target)));
  expectExact(gradient(output, truth, 1)[0], slopeOf(oracle, exact(answer), exact(target)));
}

describe('from one logit, to the last digits at', () => {
  describe.each([0.3, -2.5, 37, -37, 1e3, -1e3])('%d', (logit) => {
    test.each(Object.entries(ofLogits))('%s', (id, oracle) => {
      for (const label of [0, 1]) expectLoss(id, oracle, logit, label);
    });
  });
});

describe('from all logits the same loss is as exact, at', () => {
  const forms = Object.keys(ofLogits).flatMap((id) => formsOf(lossOfId(id)).slice(1).map((form) => [id, form] as const)); // prettier-ignore

  describe.each([0.3, -2.5, 37, -37, 1e3, -1e3])('%d', (logit) => {
    test.each(forms)('%s', (id, form) => {
      const { value, gradient } = reduced(form);
      // The Brier score adds up over both classes.
      const factor = id === 'brier' ? 2n : 1n;
      for (const label of [0, 1]) {
        const [logits, truth] = [Float64Array.of(2, 2 + logit), Float64Array.of(label)];
        const margin = logits[1] - logits[0];
        const oracle: ExactLoss = (z, t) => factor * ofLogits[id](z, t);
        expectExact(value(logits, truth, 1), oracle(exact(margin), exact(label)));
        const slope = slopeOf(oracle, exact(margin), exact(label));
        const [down, up] = gradient(logits, truth, 1);
        expectExact(up, slope);
        expectExact(down, -slope);
      }
    });
  });
});

describe('from a prediction, to the last digits at', () => {
  const answers = [1.75, -0.4, 37, -37, 1e3, -1e3];

  test.each(Object.entries(ofValues))('%s', (id, oracle) => {
    for (const answer of answers) for (const target of [1.25, -3]) expectLoss(id, oracle, answer, target);
  });

  test.each(Object.entries(ofSizes))('%s', (id, oracle) => {
    for (const answer of [0.4, 37, 1e3])
      for (const target of [0, 1, 5.5]) expectLoss(id, oracle, answer, target);
  });
});

/** At 1e20 everything that is not leading is far below the last digit. */
describe('at 1e20 only what leads is left:', () => {
  const far = 1e20;
  /** Value and slope at -1e20 and at 1e20, for the label 1. */
  const logits: Record<string, readonly [number, number, number, number]> = {
    probabilityDifference: [1, 0, 0, 0],
    brier: [1, 0, 0, 0],
    crossEntropy: [far, -1, 0, 0],
    nll: [far, -1, 0, 0],
    logistic: [far, -1, 0, 0],
    hinge: [far, -1, 0, 0],
    squaredHinge: [1e40, -2e20, 0, 0],
    perceptron: [far, -1, 0, 0],
    exponential: [Infinity, -Infinity, 0, 0],
    labelSmoothed: [0.95 * far, -0.95, 0.05 * far, 0.05],
    focal: [far, -1, 0, 0],
    generalizedCrossEntropy: [1 / 0.7, 0, 0, 0],
    counting: [1, 0, 0, 0],
  };

  test.each(Object.entries(logits))('%s', (id, [low, lowSlope, high, highSlope]) => {
    const { value, gradient } = reduced(lossOfId(id));
    const at = (logit: number) => [Float64Array.of(logit), Float64Array.of(1)] as const;
    const close = (got: number, wanted: number) => {
      if (!Number.isFinite(wanted)) expect(got).toBe(wanted);
      else expect(Math.abs(got - wanted)).toBeLessThanOrEqual(4e-15 * Math.abs(wanted));
    };
    close(value(...at(-far)), low);
    close(gradient(...at(-far))[0], lowSlope);
    close(value(...at(far)), high);
    close(gradient(...at(far))[0], highSlope);
  });

  /** Value and slope of the prediction 1e20 for the target 1. */
  const values: Record<string, readonly [number, number]> = {
    mse: [1e40, 2e20],
    rmse: [far, 1],
    mae: [far, 1],
    infinityNorm: [far, 1],
    lp: [far, 1],
    huber: [far, 1],
    logCosh: [far, 1],
    pinball: [far / 2, 0.5],
    mape: [1e22, 100],
    msle: [(20 * Math.LN10 - Math.LN2) ** 2, (2 * (20 * Math.LN10 - Math.LN2)) / far],
    poisson: [far, 1],
    reconstruction: [1e40, 2e20],
  };

  test.each(Object.entries(values))('%s', (id, [value, slope]) => {
    const loss = reduced(lossOfId(id));
    const [output, target] = [Float64Array.of(far), Float64Array.of(1)];
    expect(Math.abs(loss.value(output, target, 1) / value - 1)).toBeLessThan(1e-15);
    expect(Math.abs(loss.gradient(output, target, 1)[0] / slope - 1)).toBeLessThan(1e-15);
  });

  test('no power overflows in L_p, whatever p is, and its slope is the share of each error', () => {
    for (const p of [1, 2, 7.5, 20]) {
      const { value, gradient } = reduced(losses.lp, { p });
      const [outputs, target] = [Float64Array.of(1e300, -1e300, 0, 0), new Float64Array(4)];
      expect(value(outputs, target) / (1e300 * 0.5 ** (1 / p))).toBeCloseTo(1, 13);
      const slope = 0.25 * 2 ** (1 - 1 / p);
      gradient(outputs, target).forEach((part, i) => expect(part).toBeCloseTo([slope, -slope, 0, 0][i], 13));
    }
  });

  test('nor in the likelihood of a Gaussian, wide or narrow', () => {
    const { value, gradient } = reduced(losses.gaussianNll);
    const at = (mu: number, logsigma: number, y: number) =>
      [Float64Array.of(mu, logsigma), Float64Array.of(y), 1] as const;
    expect(value(...at(1e20, 0, 0))).toBe(5e39);
    expect(value(...at(3, 1e20, 0))).toBe(1e20);
    expect([...gradient(...at(3, 1e20, 0))]).toEqual([0, 1]);
    expect(value(...at(2, -1e20, 2))).toBe(-1e20);
    expect([...gradient(...at(2, -1e3, 2))]).toEqual([0, 1]);
    expect(value(...at(2, -1e3, 2))).toBe(-1e3);
    expect(value(...at(3, -1e3, 2))).toBe(Infinity);
    // e^74 / 2 - 37
    expect(value(...at(3, -37, 2)) / (0.5 * 1.3733829795401761e32 - 37)).toBeCloseTo(1, 14);
    expect(value(...at(3, 37, 2))).toBe(37);
  });
});
