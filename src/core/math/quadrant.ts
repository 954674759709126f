import { highBits, powerOfTwo } from './binary';
import { sumError } from './errorFree';
import { fractionBits, fromNumber, leading, nearest, pi } from './fixedPoint';

// pi/2 in three parts; the first two have 33 bits, so their products with n up to 2^20 are exact.
const rightAngle = pi(fractionBits) / 2n;
const first = leading(rightAngle, 32);
const second = leading(rightAngle - fromNumber(first), 65);
const third = nearest(rightAngle - fromNumber(first) - fromNumber(second));
const turnsPerUnit = 1 / nearest(rightAngle);
const farthest = 1e6;
const doubtful = powerOfTwo(-57);

/** What quadrantOf leaves: x - n pi/2 as the unevaluated sum of two doubles. */
export const remainder = new Float64Array(2);

/** n mod 4 for the multiple n of pi/2 nearest to x; leaves x - n pi/2, at most pi/4, in `remainder`. */
export function quadrantOf(x: number): number {
  if (!(Math.abs(x) < farthest)) return exactQuadrantOf(x);
  const n = Math.floor(x * turnsPerUnit + 0.5) | 0;
  const near = x - n * first;
  const next = n * second;
  const high = near - next;
  const low = sumError(near, -next, high) - n * third;
  const sum = high + low;
  // The parts hold 2^-118 n; where x comes that close to a multiple of pi/2 only the exact way will do.
  if (n !== 0 && Math.abs(sum) < Math.abs(n) * doubtful) return exactQuadrantOf(x);
  remainder[0] = sum;
  remainder[1] = high - sum + low;
  return n & 3;
}

const exactBits = 1200; // the largest double has 1024 bits, its remainder can be as small as 2^-62
let exactRightAngle = 0n;

// x times 2^exactBits is an integer, and so is the division.
function exactQuadrantOf(x: number): number {
  if (!(Math.abs(x) < Infinity)) {
    remainder.fill(NaN);
    return 0;
  }
  exactRightAngle ||= pi(exactBits) / 2n;
  const exponent = ((highBits(x) >> 20) & 0x7ff) - 1075;
  const scaled = BigInt(x * powerOfTwo(-exponent)) << BigInt(exactBits + exponent);
  const n = floorQuotient(scaled + exactRightAngle / 2n, exactRightAngle);
  const rest = (scaled - n * exactRightAngle) >> BigInt(exactBits - fractionBits);
  remainder[0] = nearest(rest);
  remainder[1] = nearest(rest - fromNumber(remainder[0]));
  return Number(n & 3n);
}

function floorQuotient(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return quotient * b > a ? quotient - 1n : quotient;
}
