import { highBits, powerOfTwo } from './binary';
import { productError } from './errorFree';
import { fractionBits, fromNumber, leading, ln2, logarithmOfRatio, nearest } from './fixedPoint';

// x = 2^k m with m in [0.7, 1.42); c is 1/m to ten bits from a table with ln c, so that r = c m - 1 is small and
// ln x = k ln 2 - ln c + log1p(r). The high parts have 42 bits behind the point: their sum is exact.
const cells = 128;
const highFraction = 42;
const upperCell = 53; // from 1 + 53/128, just under the square root of 2, m is halved and k raised
const ln2High = leading(ln2, highFraction);
const ln2Low = nearest(ln2 - fromNumber(ln2High));

// c, the high part of -ln c and the rest of it, side by side.
const table = new Float64Array(3 * (cells + 1));
for (let cell = 0; cell <= cells; cell++) {
  const centre = (1 + cell / cells) / (cell < upperCell ? 1 : 2);
  const inverse = Math.round(512 / centre);
  const logarithm = logarithmOfRatio(512, inverse);
  table[3 * cell] = inverse / 512;
  table[3 * cell + 1] = leading(logarithm, highFraction);
  table[3 * cell + 2] = nearest(logarithm - fromNumber(table[3 * cell + 1]));
}

const smallestNormal = powerOfTwo(-1022);
const roundTo27Bits = 3 * powerOfTwo(24); // adding and subtracting it rounds to multiples of 2^-27
const tiny = powerOfTwo(-54);
const one = 1n << BigInt(fractionBits);
const inverseLn2 = (one * one) / ln2;
const inverseLn10 = (one * one) / (3n * ln2 + logarithmOfRatio(10, 8));
const inverseLn2High = nearest(inverseLn2);
const inverseLn2Low = nearest(inverseLn2 - fromNumber(inverseLn2High));
const inverseLn10High = nearest(inverseLn10);
const inverseLn10Low = nearest(inverseLn10 - fromNumber(inverseLn10High));
const parts = new Float64Array(2);

/** The natural logarithm, within 0.52 ulp; NaN below 0, -Infinity at 0. */
export function log(x: number): number {
  return logOfSum(x, 0);
}

/** log(1 + x) without cancellation near 0, within 0.55 ulp. */
export function log1p(x: number): number {
  const size = Math.abs(x);
  if (size < 1 / 256) return size < tiny ? x : x + x * x * logarithmRest(x);
  const sum = 1 + x;
  return logOfSum(sum, size < 1 ? 1 - sum + x : x - sum + 1);
}

/** log(x + tail) for a tail below an ulp of x. */
export function logOfSum(x: number, tail: number): number {
  let exponent = 0;
  if (!(x >= smallestNormal && x < Infinity)) {
    if (!(x > 0) || x === Infinity) return outside(x);
    x *= powerOfTwo(54);
    exponent = -54;
  }
  const bits = highBits(x);
  const cell = ((bits & 0xfffff) + 0x1000) >> 13;
  const power = (bits >> 20) - 1023 + (cell < upperCell ? 0 : 1);
  const scale = powerOfTwo(-power);
  exponent += power;
  const m = x * scale;
  const c = table[3 * cell];
  const high = m + roundTo27Bits - roundTo27Bits;
  const low = (m - high + tail * scale) * c;
  const near = high * c - 1;
  const r = near + low;
  const base = exponent * ln2High + table[3 * cell + 1];
  const sum = base + r;
  const lost = base - sum + r + (near - r + low) + (exponent * ln2Low + table[3 * cell + 2]);
  return sum + (lost + r * r * logarithmRest(r));
}

/** The logarithm to base 2, exact at powers of 2. */
export function log2(x: number): number {
  return logToBase(x, inverseLn2High, inverseLn2Low);
}

/** The logarithm to base 10, exact at powers of 10. */
export function log10(x: number): number {
  return logToBase(x, inverseLn10High, inverseLn10Low);
}

function logToBase(x: number, inverseHigh: number, inverseLow: number): number {
  if (!(x > 0) || x === Infinity) return outside(x);
  logarithmInParts(x, parts);
  const high = parts[0];
  const product = high * inverseHigh;
  return product + (productError(high, inverseHigh, product) + (high * inverseLow + parts[1] * inverseHigh));
}

/** log(x) for a finite x > 0 as the unevaluated sum of two doubles, to about 2^-68 of its size. */
export function logarithmInParts(x: number, result: Float64Array): void {
  let exponent = 0;
  if (x < smallestNormal) {
    x *= powerOfTwo(54);
    exponent = -54;
  }
  const bits = highBits(x);
  const cell = ((bits & 0xfffff) + 0x1000) >> 13;
  const power = (bits >> 20) - 1023 + (cell < upperCell ? 0 : 1);
  exponent += power;
  const m = x * powerOfTwo(-power);
  const c = table[3 * cell];
  const high = m + roundTo27Bits - roundTo27Bits;
  const low = (m - high) * c;
  const near = high * c - 1;
  const r = near + low;
  const rest = near - r + low;
  const square = r * r;
  const base = exponent * ln2High + table[3 * cell + 1];
  const first = base + r;
  const second = first - 0.5 * square;
  // log1p(r + rest) = r - r^2/2 + r^3/3 - ... + rest (1 - r)
  const tail =
    base -
    first +
    r +
    (first - second - 0.5 * square) +
    (exponent * ln2Low + table[3 * cell + 2]) +
    (rest * (1 - r) - 0.5 * productError(r, r, square)) +
    square * r * cubicRest(r);
  const sum = second + tail;
  result[0] = sum;
  result[1] = second - sum + tail;
}

// log of what is not a positive finite number.
function outside(x: number): number {
  if (x === 0) return -Infinity;
  return x > 0 ? x : NaN;
}

// (log1p(r) - r) / r^2 = -1/2 + r/3 - r^2/4 + ... + r^6/9 for |r| < 0.006.
function logarithmRest(r: number): number {
  return r * cubicRest(r) - 1 / 2;
}

// (log1p(r) - r + r^2/2) / r^3 = 1/3 - r/4 + r^2/5 - ...
function cubicRest(r: number): number {
  const square = r * r;
  return (
    1 / 3 - r * (1 / 4) + square * (1 / 5 - r * (1 / 6) + square * (1 / 7 - r * (1 / 8) + square * (1 / 9)))
  );
}
