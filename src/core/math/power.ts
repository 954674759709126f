import { powerOfTwo } from './binary';
import { productError } from './errorFree';
import { expOfSum } from './exponential';
import { logarithmInParts } from './logarithm';

const largestSquared = 32;
const safeSize = powerOfTwo(14); // to the 32nd it is 2^448: products keep their errors exact
const parts = new Float64Array(2);

/** x^y as Math.pow has it at the special values (0^0 = 1, 1^NaN = NaN), within 0.6 ulp. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === -1) return 1 / x;
  if (y === 0.5 && x >= 0) return Math.sqrt(x) + 0;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const size = Math.abs(x);
  if (Math.abs(y) <= largestSquared && Math.floor(y) === y && size < safeSize && size > 1 / safeSize) {
    return integerPower(x, y);
  }
  const odd = isOdd(y);
  if (x < 0 && !odd && Math.floor(y) !== y) return size === Infinity ? atTheEdge(size, y) : NaN;
  const result =
    size === 0 || size === Infinity || Math.abs(y) === Infinity ? atTheEdge(size, y) : realPower(size, y);
  return odd && (x < 0 || 1 / x < 0) ? -result : result;
}

/** The length sqrt(x^2 + y^2) without overflow on the way; Infinity wins over NaN. */
export function hypot(x: number, y: number): number {
  const a = Math.abs(x);
  const b = Math.abs(y);
  if (a === Infinity || b === Infinity) return Infinity;
  const large = a > b ? a : b;
  if (large > powerOfTwo(500)) return powerOfTwo(600) * length(a * powerOfTwo(-600), b * powerOfTwo(-600));
  if (large < powerOfTwo(-450)) return powerOfTwo(-600) * length(a * powerOfTwo(600), b * powerOfTwo(600));
  return length(a, b);
}

function length(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}

// Squaring with every product's error carried along: the sum of two doubles high + low holds about 100 bits.
function integerPower(x: number, y: number): number {
  let high = 1;
  let low = 0;
  let square = x;
  let squareLow = 0;
  for (let rest = Math.abs(y) | 0; ;) {
    if (rest & 1) {
      const product = high * square;
      low = productError(high, square, product) + (high * squareLow + low * square);
      high = product + low;
      low = product - high + low;
    }
    rest >>= 1;
    if (rest === 0) break;
    const product = square * square;
    squareLow = productError(square, square, product) + 2 * square * squareLow;
    square = product + squareLow;
    squareLow = product - square + squareLow;
  }
  if (y > 0) return high;
  const inverse = 1 / high;
  const product = inverse * high;
  return inverse + inverse * (1 - product - productError(inverse, high, product) - inverse * low);
}

// x^y = exp(y log x) for finite x > 0, with log x and the product in two doubles each.
function realPower(x: number, y: number): number {
  logarithmInParts(x, parts);
  const high = parts[0];
  const product = y * high;
  if (!(Math.abs(product) < 750)) return product > 0 ? Infinity : 0;
  if (Math.abs(product) < powerOfTwo(-60)) return 1 + product;
  return expOfSum(product, productError(y, high, product) + y * parts[1], 0);
}

// |x| is 0 or infinite, or y is infinite.
function atTheEdge(size: number, y: number): number {
  if (size === 1) return NaN;
  return size > 1 === y > 0 ? Infinity : 0;
}

function isOdd(y: number): boolean {
  const half = 0.5 * y;
  return Math.floor(y) === y && Math.floor(half) !== half;
}
