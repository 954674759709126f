import { exactly, exponential, logarithm } from '../math/oracle';

/*
 * Losses of one answer in integers over 2^bits, straight from their definitions by probabilities: nothing here is
 * arranged for doubles. Slopes are differences over a step so small that its square is far below any digit.
 */

export const bits = 2100;
const unit = 1n << BigInt(bits);
const step = 1n << BigInt(bits - 300);

export type Exact = bigint;
export type ExactLoss = (z: Exact, t: Exact) => Exact;

export const exact = (value: number): Exact => exactly(value, bits);
export const times = (a: Exact, b: Exact): Exact => (a * b) >> BigInt(bits);
export const over = (a: Exact, b: Exact): Exact => (a << BigInt(bits)) / b;
const exp = (x: Exact) => exponential(x, bits);
const log = (x: Exact) => logarithm(x, bits);
const abs = (x: Exact) => (x < 0n ? -x : x);
const positive = (x: Exact) => (x > 0n ? x : 0n);
const square = (x: Exact) => times(x, x);
const sigma = (z: Exact) => over(unit, unit + exp(-z));
/** The probability of the true class, for labels 0 and 1. */
const truth = (z: Exact, t: Exact) => (t === unit ? sigma(z) : unit - sigma(z));
const margin = (z: Exact, t: Exact) => (t === unit ? z : -z);
const half = unit / 2n;

/** Of one logit against a label. */
export const ofLogits: Readonly<Record<string, ExactLoss>> = {
  probabilityDifference: (z, t) => unit - truth(z, t),
  brier: (z, t) => square(unit - truth(z, t)),
  crossEntropy: (z, t) => -log(truth(z, t)),
  nll: (z, t) => -log(truth(z, t)),
  logistic: (z, t) => log(unit + exp(-margin(z, t))),
  hinge: (z, t) => positive(unit - margin(z, t)),
  squaredHinge: (z, t) => square(positive(unit - margin(z, t))),
  perceptron: (z, t) => positive(-margin(z, t)),
  labelSmoothed(z, t) {
    const soft = times(exact(0.9), t) + exact(0.05);
    return -times(soft, log(sigma(z))) - times(unit - soft, log(sigma(-z)));
  },
  focal: (z, t) => -times(square(unit - truth(z, t)), log(truth(z, t))),
  generalizedCrossEntropy: (z, t) => over(unit - exp(times(exact(0.7), log(truth(z, t)))), exact(0.7)),
};

/** Of one prediction against a target. */
export const ofValues: Readonly<Record<string, ExactLoss>> = {
  mse: (p, y) => square(p - y),
  rmse: (p, y) => abs(p - y),
  mae: (p, y) => abs(p - y),
  infinityNorm: (p, y) => abs(p - y),
  lp: (p, y) => abs(p - y),
  huber: (p, y) => (abs(p - y) <= unit ? square(p - y) / 2n : abs(p - y) - half),
  logCosh: (p, y) => log((exp(p - y) + exp(y - p)) / 2n),
  pinball: (p, y) => abs(p - y) / 2n,
  mape: (p, y) => 100n * over(abs(p - y), abs(y)),
  reconstruction: (p, y) => square(p - y),
};

/** Of one prediction from 0 up against a target from 0 up. */
export const ofSizes: Readonly<Record<string, ExactLoss>> = {
  msle: (p, y) => square(log(unit + p) - log(unit + y)),
  poisson: (p, y) => p - times(y, log(p)),
};

/** The slope of an exact loss by the answer. */
export function slopeOf(loss: ExactLoss, z: Exact, t: Exact): Exact {
  return over(loss(z + step, t) - loss(z - step, t), 2n * step);
}
