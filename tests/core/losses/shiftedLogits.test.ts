import { describe, expect, test } from 'vitest';
import { f32x4, f64x2 } from '../../../src/core/kernel/wasm/lanes';
import { losses } from '../../../src/core/losses';
import { lossFor, type Loss } from '../../../src/core/losses/loss';
import { random } from '../../../src/core/math/random';
import { reducedLoss } from '../../../src/core/objective/reducedLoss';
import { defaultsOf } from '../../../src/core/settings';
import { exactly, exponential, logarithm } from '../math/oracle';
import { byLanes, type Answer } from './byLanes';
import { lossOf } from './samples';

/*
 * Losses of all logits against integers over 2^bits. One number added to all logits changes nothing, whatever its size:
 * only rounding the logits themselves does, and the oracle reads them as they were rounded.
 */

const bits = 176;
const unit = 1n << BigInt(bits);
const step = 1n << BigInt(bits - 60);
const exact = (value: number) => exactly(value, bits);
const times = (a: bigint, b: bigint) => (a * b) >> BigInt(bits);
const over = (a: bigint, b: bigint) => (a << BigInt(bits)) / b;
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
const most = (values: readonly bigint[]) => values.reduce((one, other) => (one > other ? one : other));
/** 0 below e^-1500, which no double holds. */
const exp = (x: bigint) => (x < -1500n * unit ? 0n : exponential(x, bits));
const log = (x: bigint) => logarithm(x, bits);

/** log of the sum of e^(z - from). */
function logSum(z: readonly bigint[], from: bigint): bigint {
  const top = most(z);
  return top - from + log(sum(z.map((value) => exp(value - top))));
}

/** All others together above the logit of a class: a small probability of theirs keeps its digits. */
const others = (z: readonly bigint[], truth: number) => logSum(z.toSpliced(truth, 1), z[truth]);
/** log(1 + e^x) */
const softplus = (x: bigint) => (x > 0n ? x : 0n) + log(unit + exp(x > 0n ? -x : x));
const miss = (z: readonly bigint[], truth: number) => {
  const x = others(z, truth);
  return x > 0n ? over(unit, unit + exp(-x)) : over(exp(x), unit + exp(x));
};
const entropy = (z: readonly bigint[], truth: number) => softplus(others(z, truth));
const mean = (values: readonly bigint[]) => sum(values) / BigInt(values.length);
const q = exact(0.7);
const smoothing = exact(0.1);

type RowLoss = (z: readonly bigint[], truth: number) => bigint;

const oracles: Readonly<Record<string, RowLoss>> = {
  softmaxCrossEntropy: entropy,
  nll: entropy,
  probabilityDifference: miss,
  brier: (z, truth) =>
    sum(z.map((value, k) => {
      const share = k === truth ? miss(z, truth) : exp(-logSum(z, value));
      return times(share, share);
    })), // prettier-ignore
  labelSmoothed: (z, truth) =>
    times(unit - smoothing, entropy(z, truth)) + times(smoothing, mean(z.map((value) => logSum(z, value)))),
  focal: (z, truth) => times(times(miss(z, truth), miss(z, truth)), entropy(z, truth)),
  generalizedCrossEntropy: (z, truth) => over(unit - exp(-times(q, entropy(z, truth))), q),
  kl: entropy,
};

const typed = lossOf({ reads: 'logits', elementLoss: 'logsumexp(logits) - at(logits, class)' });
const ofAll = (id: string) => lossFor(losses[id as keyof typeof losses], {}, 'logits')!;
const cases: readonly (readonly [name: string, loss: Loss, oracle: RowLoss])[] = [
  ...Object.entries(oracles).map(([id, oracle]) => [id, ofAll(id), oracle] as const),
  ['the typed text of cross entropy', typed, entropy],
];

const shifts = [0, 1e3, 1e10, 1e16, -1e16, 1e300];
const rows: readonly (readonly number[])[] = [
  ...shifts.flatMap((shift) =>
    [2, 3, 5, 10].map((count) => {
      const { normal } = random(count);
      return Array.from({ length: count }, () => shift + 4 * normal());
    }),
  ),
  [1e16, 1e16, 1e16],
  [1e16, -1e16, 3, 0],
  [1e300, -1e300, 1e16],
  [700, -800, 0],
  [5e-324, 1e-300, 0],
];

function byInterpreter(loss: Loss, logits: readonly number[], truth: number): Answer {
  const { value, gradient } = reducedLoss(loss, defaultsOf(loss.settings));
  const at = [Float64Array.from(logits), Float64Array.of(truth), 1] as const;
  return { value: value(...at), gradient: gradient(...at) };
}

const double = (value: bigint) => Number(value) / 2 ** bits;

function slopes(oracle: RowLoss, z: readonly bigint[], truth: number): number[] {
  return z.map((value, k) => {
    const [up, down] = [oracle(z.with(k, value + step), truth), oracle(z.with(k, value - step), truth)];
    return double(over(up - down, 2n * step));
  });
}

describe.each(cases)('%s', (_, loss, oracle) => {
  test.each([
    { name: 'the interpreter', answer: byInterpreter, tolerance: 1e-13, far: Infinity },
    // In lanes e^-|x| is never below the smallest normal number, which counts beside factors of 1e300.
    { name: '64-bit lanes', answer: byLanes(f64x2), tolerance: 1e-12, far: 1e290 },
    { name: '32-bit lanes', answer: byLanes(f32x4), tolerance: 1e-5, far: 1e30, held: Math.fround },
  ])('in $name', ({ answer, tolerance, far, held = Number }) => {
    for (const row of rows) {
      const logits = row.map(held);
      if (!logits.every((logit) => Math.abs(logit) < far)) continue;
      const z = logits.map(exact);
      for (const truth of [0, row.length - 1]) {
        const { value, gradient } = answer(loss, logits, truth);
        const wanted = double(oracle(z, truth));
        expect(
          Math.abs(value - wanted),
          `${logits.join()} at ${truth}: ${value}, not ${wanted}`,
        ).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
        slopes(oracle, z, truth).forEach((slope, k) =>
          expect(
            Math.abs(gradient[k] - slope),
            `${logits.join()} at ${truth}: ${gradient.join()}`,
          ).toBeLessThanOrEqual(tolerance),
        );
      }
    }
  });
});

describe('one number added to all logits changes nothing:', () => {
  const shifted = (shift: number) => Float64Array.of(shift, shift, shift);

  test.each([0, 1e3, 1e10, 1e16, -1e16, 1e300])('%d', (shift) => {
    const entropyAt = byInterpreter(losses.softmaxCrossEntropy, [...shifted(shift)], 0);
    expect(entropyAt.value).toBeCloseTo(Math.log(3), 15);
    const { value, gradient } = reducedLoss(losses.kl, {});
    const even = new Float64Array(3).fill(1 / 3);
    expect(value(shifted(shift), even, 1)).toBeCloseTo(0, 15);
    for (const slope of gradient(shifted(shift), even, 1)) expect(slope).toBeCloseTo(0, 15);
  });
});

test('the length of all logits neither over- nor underflows in lanes', () => {
  const length = lossOf({ reads: 'logits', elementLoss: 'norm(logits)' });
  for (const [lane, sizes] of [
    [f64x2, [1, 1e200, 1e-200]],
    [f32x4, [1, 1e30, 1e-30]],
  ] as const) {
    for (const size of sizes) {
      const { value, gradient } = byLanes(lane)(length, [3 * size, -4 * size], 0);
      expect(value / size).toBeCloseTo(5, 5);
      [0.6, -0.8].forEach((slope, k) => expect(gradient[k]).toBeCloseTo(slope, 6));
    }
  }
});
