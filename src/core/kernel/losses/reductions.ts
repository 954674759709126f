import type { ReductionCode } from './reductionCode';
import { blockSamples, lockstep } from '../networks/block';
import { f64, i32, type Local } from '../wasm/encode';
import { log1p } from '../functions/logarithm';
import { powerSums } from './powerSums';
import type { Reduction } from '../../losses/loss';
import type { LossCode } from './lossCode';
import type { Vector, VectorBuilder, Vectors } from '../wasm/vectors';

/** A product of so many factors up to 2 stays far within 32 bits. */
const mostFactors = 64;

/**
 * How many numbers a reduction answers: of a confusion matrix the positive answers, and those of them that are right;
 * of a power mean the largest error and the sum of powers of its shares.
 */
export function reducedNumbers(reduction: Reduction): number {
  return reduction === 'confusion' || reduction === 'power' ? 2 : 1;
}

/** The reduction of a loss whose settings begin at an address; sums of logarithms may be taken together. */
export function reductionCode(
  v: VectorBuilder,
  { parts: { reduction }, settings }: LossCode,
  settingsAt: number,
  isLogSum = false,
): ReductionCode {
  switch (reduction) {
    case 'mean':
    case 'sum':
      return isLogSum ? logSums(v) : sums(v, 1, (errors) => [errors]);
    case 'confusion':
      return sums(v, 2, (errors, targets) => answers(v, errors, targets));
    case 'max':
      return maximum(v);
    case 'power':
      return powerSums(v, settingsAt + settings.indexOf('p') * v.lane.bytes);
  }
}

/** A total for each of some numbers a sample; 32-bit lanes are flushed to an f64 after each block. */
export class Total {
  private readonly lanes: Vector[];
  private readonly sum: Local;

  constructor(private readonly v: VectorBuilder) {
    this.lanes = Array.from({ length: lockstep }, () => v.zero());
    this.sum = v.f.local(f64);
  }

  begin(): void {
    this.v.f.number(0).set(this.sum);
    for (const lane of this.lanes) this.v.clear(lane);
  }

  add(values: Vectors): void {
    values.forEach((value, k) => this.v.increase(this.lanes[k], value));
  }

  /** Adds products of two vectors. */
  addProducts(a: Vectors, b: Vectors): void {
    a.forEach((value, k) => this.v.accumulate(this.lanes[k], value, b[k]));
  }

  flush(): void {
    if (this.v.lane.id === 'f32') this.collect();
  }

  /** Leaves the total on the stack. */
  push(): void {
    this.collect();
    this.v.f.get(this.sum);
  }

  private collect(): void {
    const { v, lanes, sum } = this;
    const [a, b, c, d] = lanes;
    const together = v.add(v.add(a, b), v.add(c, d));
    v.f.get(sum);
    v.pushSum(together);
    v.f.op(0xa0).set(sum);
    for (const lane of lanes) v.clear(lane);
  }
}

function sums(
  v: VectorBuilder,
  count: number,
  split: (errors: Vectors, targets: Vectors) => readonly Vectors[],
): ReductionCode {
  const totals = Array.from({ length: count }, () => new Total(v));
  return {
    begin: () => totals.forEach((total) => total.begin()),
    take(errors, masks, targets) {
      split(errors, targets).forEach((values, index) =>
        totals[index].add(values.map((value, k) => v.and(value, masks[k]))),
      );
    },
    flush: () => totals.forEach((total) => total.flush()),
    store: (address) =>
      totals.forEach((total, index) => {
        v.f.get(address);
        total.push();
        v.f.op(0x39, 3, 8 * index);
      }),
  };
}

/**
 * Sums of errors that are sums of log(1 + e) with e from 0 to 1: the logarithm of a product of many factors is taken at
 * once. The product is kept less one, p' = p + e + p e, so that small e keep all their digits.
 */
function logSums(v: VectorBuilder): ReductionCode {
  const { f } = v;
  const total = new Total(v);
  const products = Array.from({ length: lockstep }, () => v.zero());
  const taken = f.local(i32);
  const collect = () => {
    total.add(log1p(v, products));
    for (const product of products) v.clear(product);
    f.integer(0).set(taken);
  };
  return {
    begin() {
      total.begin();
      for (const product of products) v.clear(product);
      f.integer(0).set(taken);
    },
    take(errors, masks) {
      total.add(errors.map((error, k) => v.and(error, masks[k])));
    },
    takeRest(rest, masks) {
      rest.forEach((value, k) => {
        const there = v.and(value, masks[k]);
        f.get(v.madd(products[k], there, v.add(products[k], there))).set(products[k]);
      });
    },
    flush() {
      f.advance(taken, blockSamples / (lockstep * v.lane.width));
      f.get(taken).integer(mostFactors).op(0x4f, 0x04, 0x40);
      collect();
      f.op(0x0b);
      total.flush();
    },
    store(address) {
      collect();
      f.get(address);
      total.push();
      f.op(0x39, 3, 0);
    },
  };
}

/** 1 for a positive answer, and 1 where the target is positive too; NaN where the answer is not known here. */
function answers(v: VectorBuilder, errors: Vectors, targets: Vectors): readonly Vectors[] {
  const [zero, one, half] = [v.zero(), v.constant(1), v.constant(0.5)];
  const positive = errors.map((error) =>
    v.select(v.combine('ne', error, error), error, v.and(v.combine('gt', error, zero), one)),
  );
  return [positive, positive.map((answer, k) => v.and(answer, v.combine('gt', targets[k], half)))];
}

function maximum(v: VectorBuilder): ReductionCode {
  const tops = Array.from({ length: lockstep }, () => v.zero());
  return {
    begin: () => tops.forEach((top) => v.f.get(v.constant(-Infinity)).set(top)),
    take(errors, masks) {
      const least = v.constant(-Infinity);
      errors.forEach((error, k) => {
        const there = v.select(masks[k], error, least);
        v.f.get(v.combine('max', tops[k], there)).set(tops[k]);
      });
    },
    flush() {},
    store(address) {
      const top = tops.reduce((one, other) => v.combine('max', one, other));
      v.f.get(address);
      v.pushLargest(top);
      v.f.op(0x39, 3, 0);
    },
  };
}
