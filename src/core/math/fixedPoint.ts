import { powerOfTwo } from './binary';

/**
 * Constants to many digits as integers over 2^fractionBits, from exact series. The double-precision tables and
 * constants of this folder are rounded from these when the program loads, so no table of digits has to be trusted.
 */
export const fractionBits = 128;

const scale = BigInt(fractionBits);
const one = 1n << scale;

/** ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749). */
export const ln2: bigint =
  18n * inverseTangent(1n, 26n, one, 1n) -
  2n * inverseTangent(1n, 4801n, one, 1n) +
  8n * inverseTangent(1n, 8749n, one, 1n);

/** pi = 16 arctan(1/5) - 4 arctan(1/239) over 2^bits (Machin). */
export function pi(bits: number): bigint {
  const guard = 16n;
  const unit = 1n << (BigInt(bits) + guard);
  return (16n * inverseTangent(1n, 5n, unit, -1n) - 4n * inverseTangent(1n, 239n, unit, -1n)) >> guard;
}

/** ln(numerator / denominator) for ratios near 1. */
export function logarithmOfRatio(numerator: number, denominator: number): bigint {
  return 2n * inverseTangent(BigInt(numerator - denominator), BigInt(numerator + denominator), one, 1n);
}

/** arctan(numerator / denominator) for ratios well below 1. */
export function arctangentOfRatio(numerator: number, denominator: number): bigint {
  return inverseTangent(BigInt(numerator), BigInt(denominator), one, -1n);
}

/** 2^(1 / 2^halvings), by square roots. */
export function rootOfTwo(halvings: number): bigint {
  let root = 2n * one;
  for (let halving = 0; halving < halvings; halving++) root = integerSquareRoot(root * one);
  return root;
}

/** The product of two of these numbers. */
export function multiply(a: bigint, b: bigint): bigint {
  return (a * b) >> scale;
}

/** The nearest double. */
export function nearest(value: bigint): number {
  return Number(value) * powerOfTwo(-fractionBits);
}

/** The nearest multiple of 2^-bits, which leaves low bits free so that products with small integers are exact. */
export function leading(value: bigint, bits: number): number {
  const dropped = BigInt(fractionBits - bits);
  return Number((value + (1n << (dropped - 1n))) >> dropped) * powerOfTwo(-bits);
}

/** A double, no finer than 2^-fractionBits, as one of these numbers. */
export function fromNumber(value: number): bigint {
  return BigInt(value * powerOfTwo(fractionBits));
}

// artanh(p/q) = sum (p/q)^(2i+1) / (2i+1); with sign -1 the terms alternate, which is arctan(p/q).
function inverseTangent(p: bigint, q: bigint, unit: bigint, sign: 1n | -1n): bigint {
  const square = sign * p * p;
  const divisorSquare = q * q;
  let power = (unit * p) / q;
  let sum = 0n;
  for (let divisor = 1n; power !== 0n; divisor += 2n) {
    sum += power / divisor;
    power = (power * square) / divisorSquare;
  }
  return sum;
}

function integerSquareRoot(value: bigint): bigint {
  let root = 1n << BigInt(fractionBits + 2);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
