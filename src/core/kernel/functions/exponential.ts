import { inverseFactorials, polynomial } from './polynomial';
import type { VectorBuilder, Vectors } from '../wasm/vectors';

/*
 * Exponential functions over several vectors. The 32-bit ones err by some 1e-7, the 64-bit ones by a few units in the
 * last place. A NaN stays one.
 */

/** ln 2 in a part whose small multiples are exact, and the rest. */
export const ln2 = {
  f32: { high: 0.693359375, low: Math.LN2 - 0.693359375 },
  f64: { high: 0.6931471803691238, low: 1.9082149292705877e-10 },
};
/** Added to a number it leaves the nearest integer in the lowest bits of the sum. */
const rounding = { f32: 1.5 * 2 ** 23, f64: 1.5 * 2 ** 52 };
/** Terms of the series over |r| <= ln 2 / 2. */
const terms = { f32: 7, f64: 14 };
/** Beyond these the result is 0 or infinite. */
const range = { f32: { least: -104, most: 90 }, f64: { least: -746, most: 711 } };

/** e^x = 2^n e^r with n the nearest integer to x / ln 2. */
export function exp(v: VectorBuilder, x: Vectors): Vectors {
  const { id, fraction } = v.lane;
  const [least, most] = [v.constant(range[id].least), v.constant(range[id].most)];
  const inside = x.map((value) => v.combine('pmin', v.combine('pmax', value, least), most));
  const { power, shifted } = reduced(v, inside);
  // 2^n in two factors, so that neither overflows where the result does not: n = half + rest.
  const magic = v.constant(rounding[id]);
  const half = v.constant(0.5);
  const halves = shifted.map((value) => v.madd(v.sub(value, magic), half, magic));
  return power.map((value, k) => {
    const rest = v.add(v.sub(shifted[k], halves[k]), magic);
    return v.mul(v.mul(value, powerOfTwo(v, halves[k], fraction)), powerOfTwo(v, rest, fraction));
  });
}

/** e^x for x <= 0, with one factor 2^n: never below the smallest normal number. */
export function expOfNegative(v: VectorBuilder, x: Vectors): Vectors {
  const { id, fraction, bias } = v.lane;
  const least = v.constant((1 - bias) * Math.LN2);
  const inside = x.map((value) => v.combine('pmax', value, least));
  const { power, shifted } = reduced(v, inside);
  if (id === 'f64') return power.map((value, k) => v.mul(value, powerOfTwo(v, shifted[k], fraction)));
  return power.map((value, k) => v.combine('addBits', value, v.shift('shiftLeft', shifted[k], fraction)));
}

/** e^x - 1, by its own series near 0. */
export function expm1(v: VectorBuilder, x: Vectors): Vectors {
  const one = v.constant(1);
  const near = v.constant(0.3);
  const series = polynomial(v, x, inverseFactorials(1, 1, v.lane.id === 'f32' ? 8 : 14));
  return exp(v, x).map((value, k) => {
    const isNear = v.combine('lt', v.apply('abs', x[k]), near);
    return v.select(isNear, v.mul(series[k], x[k]), v.sub(value, one));
  });
}

/** sinh x / x - 1 = x^2/3! + x^4/5! + ... for |x| < 1. */
function sinhRest(v: VectorBuilder, square: Vectors): Vectors {
  const series = polynomial(v, square, inverseFactorials(3, 2, v.lane.id === 'f32' ? 5 : 9));
  return series.map((value, k) => v.mul(value, square[k]));
}

export function sinh(v: VectorBuilder, x: Vectors): Vectors {
  const one = v.constant(1);
  const half = v.constant(0.5);
  const near = sinhNearZero(v, x);
  return exp(v, x).map((value, k) => {
    const far = v.mul(half, v.sub(value, v.div(one, value)));
    return v.select(v.combine('lt', v.apply('abs', x[k]), one), near[k], far);
  });
}

/** x + x (sinh x / x - 1), for |x| < 1. */
export function sinhNearZero(v: VectorBuilder, x: Vectors): Vectors {
  const rest = sinhRest(
    v,
    x.map((value) => v.mul(value, value)),
  );
  return x.map((value, k) => v.madd(value, rest[k], value));
}

export function cosh(v: VectorBuilder, x: Vectors): Vectors {
  const one = v.constant(1);
  const half = v.constant(0.5);
  return exp(v, x).map((value) => v.mul(half, v.add(value, v.div(one, value))));
}

// A rational function that is tanh to 32 bits over |x| < 7.9 (Eigen, MathFunctionsImpl.h).
const tanhAbove = [4.89352455891786e-3, 6.37261928875436e-4, 1.48572235717979e-5, 5.12229709037114e-8, -8.60467152213735e-11, 2.00018790482477e-13, -2.76076847742355e-16]; // prettier-ignore
const tanhBelow = [4.89352518554385e-3, 2.268434632439e-3, 1.18534705686654e-4, 1.19825839466702e-6];

export function tanh(v: VectorBuilder, x: Vectors): Vectors {
  return v.lane.id === 'f32' ? tanh32(v, x) : tanh64(v, x);
}

function tanh32(v: VectorBuilder, x: Vectors): Vectors {
  const [least, most] = [v.constant(-7.9), v.constant(7.9)];
  const inside = x.map((value) => v.combine('pmax', v.combine('pmin', value, most), least));
  const square = inside.map((value) => v.mul(value, value));
  const above = polynomial(v, square, tanhAbove);
  return polynomial(v, square, tanhBelow).map((below, k) => v.div(v.mul(above[k], inside[k]), below));
}

/** 1 - 2 / (e^2|x| + 1), or near 0 the eighth convergent of Lambert's fraction x / (1 + x^2 / (3 + x^2 / (5 + ...))). */
function tanh64(v: VectorBuilder, x: Vectors): Vectors {
  const [one, two, near, signs] = [v.constant(1), v.constant(2), v.constant(0.55), v.constant(-0)];
  const square = x.map((value) => v.mul(value, value));
  const above = polynomial(v, square, [675675, 45045, 594, 1]);
  const below = polynomial(v, square, [2027025, 945945, 51975, 630, 1]);
  const sizes = x.map((value) => v.apply('abs', value));
  const small = expOfNegative(
    v,
    sizes.map((size) => v.apply('neg', v.add(size, size))),
  );
  return x.map((value, k) => {
    const rest = v.div(v.mul(square[k], above[k]), below[k]);
    const inside = v.sub(value, v.mul(value, rest));
    // 2 / (e^2|x| + 1) = 2 s / (1 + s)
    const outside = v.sub(one, v.div(v.mul(two, small[k]), v.add(one, small[k])));
    const signed = v.or(outside, v.and(value, signs));
    return v.select(v.combine('lt', sizes[k], near), inside, signed);
  });
}

/** -|x| */
export function negativeSize(v: VectorBuilder, x: Vectors): Vectors {
  return x.map((value) => v.apply('neg', v.apply('abs', value)));
}

/** e^r for r = x - n ln 2, and n as the lowest bits of a shifted number. */
function reduced(v: VectorBuilder, x: Vectors): { power: Vectors; shifted: Vectors } {
  const { id } = v.lane;
  const [perLn2, magic] = [v.constant(Math.LOG2E), v.constant(rounding[id])];
  const [high, low] = [v.constant(-ln2[id].high), v.constant(-ln2[id].low)];
  const shifted = x.map((value) => v.madd(value, perLn2, magic));
  const r = x.map((value, k) => {
    const n = v.sub(shifted[k], magic);
    return v.madd(n, low, v.madd(n, high, value));
  });
  return { power: polynomial(v, r, inverseFactorials(0, 1, terms[id])), shifted };
}

/** 2^n of a number whose lowest bits are n: n moved into the exponent, above the bias. */
function powerOfTwo(v: VectorBuilder, shifted: number, fraction: number): number {
  const bias = v.constant(BigInt(v.lane.bias));
  return v.shift('shiftLeft', v.combine('addBits', shifted, bias), fraction);
}
