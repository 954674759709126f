import { powerOfTwo } from '../../math/binary';
import { expOfNegative, ln2, negativeSize, sinhNearZero } from './exponential';
import { polynomial } from './polynomial';
import type { VectorBuilder, Vectors } from '../wasm/vectors';

/** Terms of 2 atanh(s) / s = 2 + 2 s^2 / 3 + 2 s^4 / 5 + ... for |s| < 0.172. */
const terms = { f32: 4, f64: 10 };
/** Terms of the same for |s| up to a third, in 32 bits. */
const unitTerms = 6;
/** Joined to the bits of a small natural number they are 2^52 or 2^23 plus that number. */
const integers = {
  f32: { bits: 0x4b000000n, value: 2 ** 23 },
  f64: { bits: 0x4330000000000000n, value: 2 ** 52 },
};
/** Of the square root of 1/2. */
const rootOfHalf = { f32: 0x3f3504f3n, f64: 0x3fe6a09e667f3bcdn };
const smallestNormal = { f32: powerOfTwo(-126), f64: powerOfTwo(-1022) };

/** The natural logarithm; -infinity at 0, NaN below, and a number below the normal ones counts as 0 in 32 bits. */
export function log(v: VectorBuilder, x: Vectors): Vectors {
  const { id } = v.lane;
  const [infinity, none, zero] = [v.constant(Infinity), v.constant(NaN), v.zero()];
  const [least, lift, lifted] = [v.constant(smallestNormal[id]), v.constant(2 ** 54), v.constant(-54)];
  const isSmall = x.map((value) => v.combine('lt', value, least));
  const normal = id === 'f64' ? x.map((value, k) => v.select(isSmall[k], v.mul(value, lift), value)) : x;
  const shifts = id === 'f64' ? isSmall.map((mask) => v.and(mask, lifted)) : undefined;
  return logOfNormal(v, normal, shifts).map((value, k) => {
    const atZero = id === 'f64' ? v.combine('eq', x[k], zero) : v.combine('lt', x[k], least);
    const withZero = v.select(atZero, v.constant(-Infinity), value);
    const withTop = v.select(v.combine('eq', x[k], infinity), infinity, withZero);
    // Not at or above 0: below it, or NaN.
    return v.select(v.combine('ge', x[k], zero), withTop, none);
  });
}

/** log x = n ln 2 + 2 atanh(s) with s = f / (2 + f), f = m - 1, for x = 2^n m and m around 1; x normal and positive. */
export function logOfNormal(v: VectorBuilder, x: Vectors, shifts?: Vectors): Vectors {
  const { id, fraction, bias } = v.lane;
  const root = v.constant(rootOfHalf[id]);
  const [exponentOne, mask] = [v.constant(1), v.constant(integers[id].bits)];
  const offset = v.constant(integers[id].value + bias);
  const biased = v.combine('subtractBits', exponentOne, root);
  // Adding 1 - root of half to the bits carries into the exponent exactly when m is above the root of half.
  const raised = x.map((value) => v.combine('addBits', value, biased));
  const exponents = raised.map((value) => v.shift('shiftRight', value, fraction));
  const n = exponents.map((value, k) => {
    const exponent = v.sub(v.or(value, mask), offset);
    return shifts ? v.add(exponent, shifts[k]) : exponent;
  });
  const low = v.constant((1n << BigInt(fraction)) - 1n);
  const f = raised.map((value) => v.sub(v.combine('addBits', v.and(value, low), root), exponentOne));
  const [high, rest] = [v.constant(ln2[id].high), v.constant(ln2[id].low)];
  return atanhOf(v, f).map((value, k) => v.madd(n[k], high, v.madd(n[k], rest, value)));
}

/** log(1 + f) for |f| < 0.42: f - (f^2/2 - s (f^2/2 + R(s^2))), where R is the rest of 2 atanh(s) (fdlibm, e_log.c). */
function atanhOf(v: VectorBuilder, f: Vectors): Vectors {
  const [two, half] = [v.constant(2), v.constant(0.5)];
  const s = f.map((value) => v.div(value, v.add(two, value)));
  const square = s.map((value) => v.mul(value, value));
  return polynomial(v, square, oddShares(terms[v.lane.id])).map((series, k) => {
    const curve = v.mul(half, v.mul(f[k], f[k]));
    return v.sub(f[k], v.sub(curve, v.mul(s[k], v.madd(square[k], series, curve))));
  });
}

/** log(1 + x), with what the rounding of 1 + x lost. */
export function log1p(v: VectorBuilder, x: Vectors): Vectors {
  const one = v.constant(1);
  const sums = x.map((value) => v.add(one, value));
  return log(v, sums).map((value, k) => {
    const lost = v.sub(x[k], v.sub(sums[k], one));
    const corrected = v.add(value, v.div(lost, sums[k]));
    // At 0 and at infinity the correction is not a number.
    const isPlain = v.combine('eq', lost, lost);
    const isInside = v.combine('lt', v.apply('abs', value), v.constant(Infinity));
    return v.select(v.and(isPlain, isInside), corrected, value);
  });
}

/** log(1 + x) for 0 <= x <= 1: in 32 bits 2 atanh(x / (2 + x)) needs no exponent of its own. */
export function log1pOfUnit(v: VectorBuilder, x: Vectors): Vectors {
  if (v.lane.id === 'f32') return doubleAtanh(v, x);
  const one = v.constant(1);
  const sums = x.map((value) => v.add(one, value));
  const logs = logOfNormal(v, sums);
  return logs.map((value, k) => v.add(value, v.div(v.sub(x[k], v.sub(sums[k], one)), sums[k])));
}

/** 2 atanh(s) for s = x / (2 + x) up to a third. */
function doubleAtanh(v: VectorBuilder, x: Vectors): Vectors {
  const two = v.constant(2);
  const s = x.map((value) => v.div(value, v.add(two, value)));
  const square = s.map((value) => v.mul(value, value));
  return polynomial(v, square, oddShares(unitTerms)).map((series, k) =>
    v.madd(v.mul(s[k], square[k]), series, v.add(s[k], s[k])),
  );
}

/** 2/3, 2/5, ...: the series of 2 atanh(s) behind 2 s, by powers of s^2. */
function oddShares(count: number): number[] {
  return Array.from({ length: count }, (_, k) => 2 / (2 * k + 3));
}

/** log(1 + e^-|x|): what softplus has above max(x, 0). */
function softplusRest(v: VectorBuilder, x: Vectors): Vectors {
  return log1pOfUnit(v, expOfNegative(v, negativeSize(v, x)));
}

/** log cosh x = |x| - ln 2 + log(1 + e^-2|x|), or near 0 half of log(1 + sinh^2 x). */
export function logcosh(v: VectorBuilder, x: Vectors): Vectors {
  const [one, half, logOfTwo] = [v.constant(1), v.constant(0.5), v.constant(Math.LN2)];
  const doubled = x.map((value) => v.add(value, value));
  const far = softplusRest(v, doubled);
  const limited = x.map((value) => v.combine('pmax', v.combine('pmin', value, one), v.apply('neg', one)));
  const squares = sinhNearZero(v, limited).map((value) => v.mul(value, value));
  return log1p(v, squares).map((value, k) => {
    const size = v.apply('abs', x[k]);
    const outside = v.add(v.sub(size, logOfTwo), far[k]);
    return v.select(v.combine('lt', size, one), v.mul(half, value), outside);
  });
}
