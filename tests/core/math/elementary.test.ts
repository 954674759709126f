import { describe, expect, test } from 'vitest';
import * as elementary from '../../../src/core/math/elementary';
import { cases, seeded } from '../../cases';
import { arctangent, exactly, exponential, logarithm, sineAndCosine, sweep, ulpsFrom } from './oracle';

const { exp, expm1, sinh, cosh, tanh, sigmoid, softplus, logcosh } = elementary;
const { log, log1p, log2, log10, sin, cos, tan, atan } = elementary;

/** An exact value over 2^bits. */
type Exact = (x: bigint, bits: number) => bigint;
interface Exam {
  readonly run: (x: number) => number;
  readonly exact: Exact;
  readonly worst: number;
  readonly bits?: number;
  /** Uniform between the ends, or with random exponents between the powers of two. */
  readonly uniform?: readonly [number, number][];
  readonly exponents?: readonly [number, number];
  readonly positive?: boolean;
}

const unit = (bits: number) => 1n << BigInt(bits);
const divide = (a: bigint, b: bigint, bits: number) => (a << BigInt(bits)) / b;
const size = (x: bigint) => (x < 0n ? -x : x);
const sigmoidOf: Exact = (x, bits) => {
  const power = exponential(-size(x), bits);
  return divide(x < 0n ? power : unit(bits), unit(bits) + power, bits);
};
const tanhOf: Exact = (x, bits) => {
  const power = exponential(2n * x, bits);
  return divide(power - unit(bits), power + unit(bits), bits);
};
const hyperbolic =
  (sign: bigint): Exact =>
  (x, bits) =>
    (exponential(x, bits) + sign * exponential(-x, bits)) >> 1n;

const exams: Record<string, Exam> = {
  exp: {
    run: exp,
    exact: exponential,
    worst: 0.76,
    bits: 1300,
    uniform: [
      [-745.2, 709.8],
      [-1, 1],
      [-30, 30],
    ],
    exponents: [-60, 9],
  },
  expm1: {
    run: expm1,
    exact: (x, bits) => exponential(x, bits) - unit(bits),
    worst: 0.6,
    bits: 1300,
    uniform: [
      [-50, 50],
      [-1, 1],
      [-0.02, 0.02],
      [0, 710],
    ],
    exponents: [-100, 9],
  },
  sinh: {
    run: sinh,
    exact: hyperbolic(-1n),
    worst: 1.6,
    bits: 1300,
    uniform: [
      [-3, 3],
      [700, 711],
    ],
    exponents: [-100, 9],
  },
  cosh: {
    run: cosh,
    exact: hyperbolic(1n),
    worst: 1.6,
    bits: 1300,
    uniform: [
      [-3, 3],
      [700, 711],
    ],
    exponents: [-100, 9],
  },
  tanh: {
    run: tanh,
    exact: tanhOf,
    worst: 1.6,
    bits: 400,
    uniform: [
      [-3, 3],
      [-25, 25],
      [0.5, 0.6],
    ],
    exponents: [-100, 6],
  },
  sigmoid: {
    run: sigmoid,
    exact: sigmoidOf,
    worst: 1.6,
    bits: 1300,
    uniform: [
      [-746, 40],
      [-5, 5],
      [-40, 40],
    ],
    exponents: [-60, 9],
  },
  softplus: {
    run: softplus,
    exact: (x, bits) => (x > 0n ? x : 0n) + logarithm(unit(bits) + exponential(-size(x), bits), bits),
    worst: 1.6,
    bits: 1300,
    uniform: [
      [-700, 700],
      [-5, 5],
      [-40, 40],
    ],
    exponents: [-60, 9],
  },
  logcosh: {
    run: logcosh,
    exact: (x, bits) => logarithm(hyperbolic(1n)(x, bits), bits),
    worst: 1.6,
    bits: 500,
    uniform: [
      [-3, 3],
      [-40, 40],
    ],
    exponents: [-100, 6],
  },
  log: {
    run: log,
    exact: logarithm,
    worst: 0.55,
    bits: 400,
    uniform: [
      [0, 10],
      [0.98, 1.02],
      [0, 1],
    ],
    exponents: [-200, 200],
    positive: true,
  },
  log1p: {
    run: log1p,
    exact: (x, bits) => logarithm(unit(bits) + x, bits),
    worst: 0.55,
    bits: 400,
    uniform: [
      [-1, 1],
      [-0.02, 0.02],
      [-1, 10],
    ],
    exponents: [-100, -1],
  },
  log2: {
    run: log2,
    exact: (x, bits) => divide(logarithm(x, bits), logarithm(2n * unit(bits), bits), bits),
    worst: 0.55,
    bits: 400,
    uniform: [
      [0, 10],
      [0.98, 1.02],
    ],
    exponents: [-200, 200],
    positive: true,
  },
  log10: {
    run: log10,
    exact: (x, bits) => divide(logarithm(x, bits), logarithm(10n * unit(bits), bits), bits),
    worst: 0.55,
    bits: 400,
    uniform: [
      [0, 10],
      [0.98, 1.02],
    ],
    exponents: [-200, 200],
    positive: true,
  },
  sin: {
    run: sin,
    exact: (x, bits) => sineAndCosine(x, bits)[0],
    worst: 1,
    bits: 1400,
    uniform: [
      [-7, 7],
      [-1, 1],
      [-1000, 1000],
      [-2e6, 2e6],
    ],
    exponents: [-60, 1024],
  },
  cos: {
    run: cos,
    exact: (x, bits) => sineAndCosine(x, bits)[1],
    worst: 1,
    bits: 1400,
    uniform: [
      [-7, 7],
      [-1, 1],
      [-1000, 1000],
      [-2e6, 2e6],
    ],
    exponents: [-60, 1024],
  },
  tan: {
    run: tan,
    exact: (x, bits) => divide(...sineAndCosine(x, bits), bits),
    worst: 1.2,
    bits: 1400,
    uniform: [
      [-7, 7],
      [-1, 1],
      [-1000, 1000],
      [-2e6, 2e6],
    ],
    exponents: [-60, 1024],
  },
  atan: {
    run: atan,
    exact: arctangent,
    worst: 1,
    bits: 400,
    uniform: [
      [-1, 1],
      [-5, 5],
      [0.1, 0.3],
    ],
    exponents: [-100, 80],
  },
};

const points = cases(1500);

function* pointsOf(exam: Exam): Generator<number> {
  const next = sweep(seeded(12345));
  for (const [low, high] of exam.uniform ?? []) {
    for (let i = 0; i < points; i++) yield low + (high - low) * next();
  }
  const [low, high] = exam.exponents ?? [0, 0];
  for (let i = 0; i < points; i++) {
    const sign = exam.positive || next() < 0.5 ? 1 : -1;
    yield sign * (1 + next()) * 2 ** Math.floor(low + (high - low) * next());
  }
}

describe.each(Object.entries(exams))('%s', (_name, exam) => {
  test(`is within ${exam.worst} ulp of the exact value`, () => {
    const bits = exam.bits ?? 400;
    let worst = 0;
    let where = NaN;
    for (const x of pointsOf(exam)) {
      const error = ulpsFrom(exam.run(x), exam.exact(exactly(x, bits), bits), bits);
      if (error > worst) [worst, where] = [error, x];
    }
    expect({ worst: worst <= exam.worst, error: worst, where }).toMatchObject({ worst: true });
  });
});
