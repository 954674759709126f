const lowestExponent = -1074;
const highestExponent = 1023;
const powersOfTwo = new Float64Array(highestExponent - lowestExponent + 1);
powersOfTwo[0] = Number.MIN_VALUE;
for (let index = 1; index < powersOfTwo.length; index++) powersOfTwo[index] = 2 * powersOfTwo[index - 1];

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const highWord = words[1] === 0 ? 0 : 1;

/** 2^exponent, exactly, for an integer exponent from -1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return powersOfTwo[exponent - lowestExponent];
}

/** value * 2^exponent with one rounding, for a value of ordinary size and any exponent from -2000 to 2000. */
export function scaleByPowerOfTwo(value: number, exponent: number): number {
  if (exponent > highestExponent) return value * powerOfTwo(exponent - 1000) * powerOfTwo(1000);
  if (exponent < lowestExponent) return value * powerOfTwo(exponent + 1000) * powerOfTwo(-1000);
  return value * powerOfTwo(exponent);
}

/** The upper 32 bits of a double: sign, 11 bits of exponent (biased by 1023), 20 bits of fraction. */
export function highBits(value: number): number {
  double[0] = value;
  return words[highWord];
}

/** The power of two at or below the largest size among values, from 2^-1022 up; 1 where that is 0 or not finite. */
export function unitOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
  if (!(largest > 0 && largest < Infinity)) return 1;
  return powerOfTwo(Math.max((highBits(largest) >> 20) - 1023, -1022));
}
