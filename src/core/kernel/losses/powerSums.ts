import type { ReductionCode } from './reductionCode';
import { f64 } from '../wasm/encode';
import { exp } from '../functions/exponential';
import { log } from '../functions/logarithm';
import type { Vector, VectorBuilder, Vectors } from '../wasm/vectors';

/**
 * Sums of powers of errors from 0 up: the largest error, and the sum of (error / largest)^p, with p at an address. Every
 * lane has its own largest so far, and a new one shrinks what was summed before, so that no power overflows. What
 * rounding loses is carried along (Kahan 1965).
 */
export function powerSums(v: VectorBuilder, exponentAt: number): ReductionCode {
  const { f } = v;
  const [top, sum, lost] = [v.zero(), v.zero(), v.zero()];
  const largest = f.local(f64);
  const exponent = () => v.loadSplat(undefined, exponentAt);
  const keep = (local: Vector, value: Vector) => f.get(value).set(local);
  return {
    begin: () => [top, sum, lost].forEach((lane) => v.clear(lane)),
    take(errors, masks) {
      const there = errors.map((error, k) => v.and(error, masks[k]));
      const next = there.reduce((most, error) => v.combine('max', most, error), top);
      const [before, ...powers] = sharePowers(v, [top, ...there], next, exponent());
      const added = powers.reduce((total, power) => v.add(total, power));
      const [kept, missing] = [v.mul(sum, before), v.sub(added, v.mul(lost, before))];
      const total = v.add(kept, missing);
      keep(lost, v.sub(v.sub(total, kept), missing));
      keep(sum, total);
      keep(top, next);
    },
    flush() {},
    store(address) {
      v.pushLargest(top);
      f.set(largest).get(address).get(largest).op(0x39, 3, 0);
      const [shares] = sharePowers(v, [top], v.splat(largest), exponent());
      const total = v.mul(sum, shares);
      f.get(address);
      v.pushSum(total);
      f.op(0x39, 3, 8);
    },
  };
}

/** (value / largest)^p = e^(p log (value / largest)), and 0 where the largest is 0. */
function sharePowers(v: VectorBuilder, values: Vectors, largest: Vector, p: Vector): Vectors {
  const isSome = v.combine('ne', largest, v.zero());
  const shares = values.map((value) => v.and(v.div(value, largest), isSome));
  const logs = log(v, shares).map((value) => v.mul(p, value));
  return exp(v, logs);
}
