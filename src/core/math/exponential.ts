import { powerOfTwo, scaleByPowerOfTwo } from './binary';
import { productError } from './errorFree';
import { fractionBits, fromNumber, leading, ln2, multiply, nearest, rootOfTwo } from './fixedPoint';
import { log1p, logOfSum } from './logarithm';

// exp(x) = 2^(n/128) e^r with n the nearest integer to 128 x / ln 2, so |r| <= ln 2 / 256 and five Taylor terms do.
const stepBits = 7;
const steps = 1 << stepBits;
const step = ln2 >> BigInt(stepBits);
const stepsPerUnit = 1 / nearest(step);
const stepHigh = leading(step, 42); // 35 significant bits: exact when multiplied by n, which has 18
const stepLow = nearest(step - fromNumber(stepHigh));

// 2^(j/128) as a double and what the double misses, side by side.
const roots = new Float64Array(2 * steps);
const rootOfStep = rootOfTwo(stepBits);
for (let j = 0, root = 1n << BigInt(fractionBits); j < steps; j++, root = multiply(root, rootOfStep)) {
  roots[2 * j] = nearest(root);
  roots[2 * j + 1] = nearest(root - fromNumber(roots[2 * j]));
}

const infiniteAbove = 711; // ln of the largest double is 709.78, and a shift by -1 adds ln 2
const zeroBelow = -747; // ln of the smallest is -744.4
const tiny = powerOfTwo(-54);
const negligible = powerOfTwo(-28); // its square is below half an ulp of 1
const ln2High = leading(ln2, 42);
const ln2Low = nearest(ln2 - fromNumber(ln2High));

/** e^x, within 0.51 ulp (0.76 where the result is subnormal). */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expOfSum(x, 0, 0);
  // The same steps without tail and shift: short enough for engines to inline.
  const n = Math.floor(x * stepsPerUnit + 0.5) | 0;
  const j = 2 * (n & (steps - 1));
  const r = x - n * stepHigh - n * stepLow;
  const root = roots[j];
  return (root + (roots[j + 1] + root * (r + r * r * exponentialRest(r)))) * powerOfTwo(n >> stepBits);
}

/** e^(x + tail) * 2^shift with one rounding, for a tail far below x. */
export function expOfSum(x: number, tail: number, shift: number): number {
  if (x > infiniteAbove) return Infinity;
  if (!(x >= zeroBelow)) return Number.isNaN(x) ? NaN : 0;
  const n = Math.floor(x * stepsPerUnit + 0.5) | 0;
  const j = 2 * (n & (steps - 1));
  const r = x - n * stepHigh - (n * stepLow - tail);
  const growth = r + r * r * exponentialRest(r);
  const root = roots[j];
  return scaleByPowerOfTwo(root + (roots[j + 1] + root * growth), (n >> stepBits) + shift);
}

/** e^x - 1 without cancellation near 0, within 0.6 ulp. */
export function expm1(x: number): number {
  if (Math.abs(x) < 1 / 16) return Math.abs(x) < tiny ? x : x + x * x * wideExponentialRest(x);
  if (x > 40) return exp(x);
  if (!(x >= -40)) return Number.isNaN(x) ? NaN : -1;
  const n = Math.floor(x * stepsPerUnit + 0.5) | 0;
  const j = 2 * (n & (steps - 1));
  const scale = powerOfTwo(n >> stepBits);
  const near = x - n * stepHigh;
  const r = near - n * stepLow;
  const lost = near - r - n * stepLow;
  const curve = r * r * exponentialRest(r) + lost;
  // 2^(n/128) (1 + r + curve) - 1, the large part first, with what its rounding lost.
  const root = scale * roots[j];
  const base = root - 1;
  const baseLost = root >= 1 ? root - base - 1 : root - (base + 1);
  return base + (root * r + (root * curve + scale * roots[j + 1] + baseLost));
}

/** The hyperbolic sine (e^x - e^-x) / 2, within 1.6 ulp. */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (size < 1) return x + x * sinhRest(x * x);
  const half = expOfSum(size, 0, -1);
  const result = half - 0.25 / half;
  return x < 0 ? -result : result;
}

/** The hyperbolic cosine (e^x + e^-x) / 2, within 1.6 ulp. */
export function cosh(x: number): number {
  const half = expOfSum(Math.abs(x), 0, -1);
  return half + 0.25 / half;
}

/** The hyperbolic tangent, within 1.6 ulp. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < negligible) return x;
  if (size < 0.55) return x - x * tanhRest(x * x);
  if (size > 22) return x < 0 ? -1 : 1;
  const result = 1 - 2 / (exp(2 * size) + 1);
  return x < 0 ? -result : result;
}

/** The logistic function 1 / (1 + e^-x), within 1.6 ulp. */
export function sigmoid(x: number): number {
  const small = exp(-Math.abs(x));
  const sum = 1 + small;
  if (x < 0) return small - small * (small / sum);
  const inverse = 1 / sum;
  return inverse - inverse * inverse * (1 - sum + small);
}

/** log(1 + e^x) = max(x, 0) + log1p(e^-|x|), within 1.6 ulp. */
export function softplus(x: number): number {
  const rest = log1p(exp(-Math.abs(x)));
  return x > 0 ? x + rest : rest;
}

/** log(cosh(x)), accurate near 0, where it is x^2 / 2, and far out, where it is |x| - ln 2; within 1.6 ulp. */
export function logcosh(x: number): number {
  const size = Math.abs(x);
  if (size < 1e-150) return 0.5 * size * size;
  if (size < 1) {
    // log(1 + (cosh(x) - 1)), with x^2 to twice the precision.
    const square = x * x;
    const rest = square * square * coshRest(square) + 0.5 * productError(x, x, square);
    const excess = 0.5 * square;
    const sum = 1 + excess;
    return logOfSum(sum, 1 - sum + excess + rest);
  }
  return size - ln2High + (log1p(exp(-2 * size)) - ln2Low);
}

// (e^r - 1 - r) / r^2 = 1/2! + r/3! + r^2/4! + r^3/5! for |r| < 0.003.
function exponentialRest(r: number): number {
  return 1 / 2 + r * (1 / 6) + r * r * (1 / 24 + r * (1 / 120));
}

// The same for |r| < 1/16, up to r^8/10!
function wideExponentialRest(r: number): number {
  const square = r * r;
  const low = 1 / 2 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120));
  const high = 1 / 720 + r * (1 / 5040) + square * (1 / 40320 + r * (1 / 362880) + square * (1 / 3628800));
  return low + square * square * high;
}

// sinh(x)/x - 1 from z = x^2: z/3! + z^2/5! + ... + z^8/17! + z^9/19!
function sinhRest(z: number): number {
  const low = 1 / 6 + z * (1 / 120) + z * z * (1 / 5040 + z * (1 / 362880));
  const high = 1 / 39916800 + z * (1 / 6227020800) + z * z * (1 / 1307674368000 + z * (1 / 355687428096000));
  const fourth = z * z * (z * z);
  return z * (low + fourth * high);
}

// (cosh(x) - 1 - z/2) / z^2 from z = x^2: 1/4! + z/6! + ... + z^7/18!
function coshRest(z: number): number {
  const low = 1 / 24 + z * (1 / 720) + z * z * (1 / 40320 + z * (1 / 3628800));
  const high =
    1 / 479001600 + z * (1 / 87178291200) + z * z * (1 / 20922789888000 + z * (1 / 6402373705728000));
  return low + z * z * (z * z) * high;
}

// 1 - tanh(x)/x from z = x^2: the eighth convergent of Lambert's fraction tanh x = x / (1 + z / (3 + z / (5 + ...))).
function tanhRest(z: number): number {
  const above = 675675 + z * 45045 + z * z * (594 + z);
  const below = 2027025 + z * 945945 + z * z * (51975 + z * 630 + z * z);
  return (z * above) / below;
}
