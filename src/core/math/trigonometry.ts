import { powerOfTwo } from './binary';
import { productError } from './errorFree';
import { arctangentOfRatio, fractionBits, fromNumber, nearest, pi } from './fixedPoint';
import { quadrantOf, remainder } from './quadrant';

const circle = pi(fractionBits);
const quarterTurn = nearest(circle / 4n);
const tiny = powerOfTwo(-28);

/** The sine of an angle in radians, within 1 ulp at any size. */
export function sin(x: number): number {
  if (Math.abs(x) <= quarterTurn) return Math.abs(x) < tiny ? x : x + sineRest(x, 0);
  const quadrant = quadrantOf(x);
  const r = remainder[0];
  const tail = remainder[1];
  const result = quadrant & 1 ? cosine(r, tail) : r + sineRest(r, tail);
  return quadrant & 2 ? -result : result;
}

/** The cosine of an angle in radians, within 1 ulp at any size. */
export function cos(x: number): number {
  if (Math.abs(x) <= quarterTurn) return cosine(x, 0);
  const quadrant = quadrantOf(x);
  const r = remainder[0];
  const tail = remainder[1];
  const result = quadrant & 1 ? r + sineRest(r, tail) : cosine(r, tail);
  return (quadrant + 1) & 2 ? -result : result;
}

/** The tangent of an angle in radians, within 1.2 ulp at any size. */
export function tan(x: number): number {
  if (Math.abs(x) < tiny) return x;
  const quadrant = quadrantOf(x);
  const r = remainder[0];
  const tail = remainder[1];
  const sineTail = sineRest(r, tail);
  const half = 0.5 * r * r;
  const level = 1 - half;
  const cosineTail = 1 - level - half + cosineRest(r, tail);
  const sine = r + sineTail;
  const cosineHigh = level + cosineTail;
  const sineLow = r - sine + sineTail;
  const cosineLow = level - cosineHigh + cosineTail;
  return quadrant & 1
    ? quotient(-cosineHigh, -cosineLow, sine, sineLow)
    : quotient(sine, sineLow, cosineHigh, cosineLow);
}

// (a + aLow) / (b + bLow): the quotient of the high parts and one correction from the exact remainder.
function quotient(a: number, aLow: number, b: number, bLow: number): number {
  const ratio = a / b;
  const product = ratio * b;
  return ratio + (a - product - productError(ratio, b, product) + aLow - ratio * bLow) / b;
}

// cos(r + tail) for |r| <= pi / 4: 1 - r^2/2 exactly, then the rest.
function cosine(r: number, tail: number): number {
  const half = 0.5 * r * r;
  const level = 1 - half;
  return level + (1 - level - half + cosineRest(r, tail));
}

// sin(r + tail) - r = tail cos(r) - r^3/3! + r^5/5! - ... + r^17/17!
function sineRest(r: number, tail: number): number {
  const z = r * r;
  const low = -1 / 6 + z * (1 / 120) + z * z * (-1 / 5040 + z * (1 / 362880));
  const high =
    -1 / 39916800 + z * (1 / 6227020800) + z * z * (-1 / 1307674368000 + z * (1 / 355687428096000));
  const fourth = z * z * (z * z);
  return z * r * (low + fourth * high) + tail * (1 - 0.5 * z);
}

// cos(r + tail) - 1 + r^2/2 = -r tail + r^4/4! - r^6/6! + ... - r^18/18!
function cosineRest(r: number, tail: number): number {
  const z = r * r;
  const low = 1 / 24 - z * (1 / 720) + z * z * (1 / 40320 - z * (1 / 3628800));
  const high =
    1 / 479001600 - z * (1 / 87178291200) + z * z * (1 / 20922789888000 - z * (1 / 6402373705728000));
  const fourth = z * z * (z * z);
  return z * z * (low + fourth * high) - r * tail;
}

// arctan(x) = arctan(j/16) + arctan(t), t = (x - j/16) / (1 + x j/16); beyond 1 by pi/2 - arctan(1/x).
// For each j: arctan(j/16) and what the double misses, then pi/2 less that angle in the same way.
const cells = 16;
const angles = new Float64Array(4 * (cells + 1));
for (let j = 0, angle = 0n; j <= cells; j++) {
  const complement = circle / 2n - angle;
  angles[4 * j] = nearest(angle);
  angles[4 * j + 1] = nearest(angle - fromNumber(angles[4 * j]));
  angles[4 * j + 2] = nearest(complement);
  angles[4 * j + 3] = nearest(complement - fromNumber(angles[4 * j + 2]));
  angle += arctangentOfRatio(cells, cells * cells + j * (j + 1)); // the step from j/16 to (j + 1)/16
}

/** The arctangent, within 1 ulp. */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (size < 1 / 8) return size < tiny ? x : x + x * wideArctangentRest(x * x);
  if (size <= 1) {
    const j = (size * cells + 0.5) | 0;
    const c = j * (1 / cells);
    const t = (size - c) / (1 + size * c);
    const result = angles[4 * j] + (t + (t * arctangentRest(t * t) + angles[4 * j + 1]));
    return x < 0 ? -result : result;
  }
  if (!(size < 1e17)) return Number.isNaN(x) ? NaN : x < 0 ? -angles[2] : angles[2];
  const j = (cells / size + 0.5) | 0;
  const c = j * (1 / cells);
  const t = (1 - size * c) / (size + c);
  const result = angles[4 * j + 2] - (t + (t * arctangentRest(t * t) - angles[4 * j + 3]));
  return x < 0 ? -result : result;
}

// arctan(t)/t - 1 from z = t^2: -z/3 + z^2/5 - ... for |t| < 0.033.
function arctangentRest(z: number): number {
  return z * (-1 / 3 + z * (1 / 5) + z * z * (-1 / 7 + z * (1 / 9) + z * z * (-1 / 11)));
}

// The same for |t| < 1/8.
function wideArctangentRest(z: number): number {
  const low = -1 / 3 + z * (1 / 5) + z * z * (-1 / 7 + z * (1 / 9));
  const high = -1 / 11 + z * (1 / 13) + z * z * (-1 / 15 + z * (1 / 17));
  return z * (low + z * z * (z * z) * high);
}
