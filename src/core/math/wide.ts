import { highBits, powerOfTwo, scaleByPowerOfTwo } from './binary';
import { exp, log, pow } from './elementary';
import { productError } from './errorFree';
import { fromNumber, ln2, nearest as nearestDouble } from './fixedPoint';

/**
 * mantissa * 2^exponent, a number that neither overflows nor fades: |mantissa| is from 1 to below 2 and the exponent whole,
 * of any size; 0, NaN and the infinities have the exponent 0.
 */
export interface Wide {
  readonly mantissa: number;
  readonly exponent: number;
}

/** The exponents of doubles that keep all their bits. */
const [lowest, highest] = [-1022, 1023];
/** A number that is smaller by so many powers of two adds nothing. */
const negligible = 64;
/** From here on an exponent has no bits left for a part below 1, which is where a mantissa comes from. */
const wholeFrom = powerOfTwo(52);
/** So high a power of a mantissa is a number. */
const mostPower = 1000;
const ln2Rest = nearestDouble(ln2 - fromNumber(Math.LN2));

/** A double as such a number. */
export function wide(value: number): Wide {
  if (value === 0 || !(Math.abs(value) < Infinity)) return { mantissa: value, exponent: 0 };
  const exponent = ((highBits(value) >> 20) & 0x7ff) - 1023;
  if (exponent < lowest) return scaled(wide(value * powerOfTwo(54)), -54);
  return { mantissa: value * powerOfTwo(-exponent), exponent };
}

/** The nearest double: infinite or 0 beyond the range of doubles. */
export function nearest({ mantissa, exponent }: Wide): number {
  if (exponent > highest) return mantissa * Infinity;
  if (exponent < 2 * lowest) return mantissa * 0;
  return scaleByPowerOfTwo(mantissa, exponent);
}

/** Whether it is a double with all its bits. */
export function isPlain({ exponent }: Wide): boolean {
  return exponent >= lowest && exponent <= highest;
}

export function negative({ mantissa, exponent }: Wide): Wide {
  return { mantissa: -mantissa, exponent };
}

export function sum(a: Wide, b: Wide): Wide {
  const [large, small] = a.mantissa === 0 || (b.mantissa !== 0 && b.exponent > a.exponent) ? [b, a] : [a, b];
  const apart = large.exponent - small.exponent;
  if (small.mantissa === 0 || !isFinite(large) || !isFinite(small))
    return scaled(wide(large.mantissa + small.mantissa), large.exponent);
  if (apart > negligible) return large;
  return scaled(wide(large.mantissa + small.mantissa * powerOfTwo(-apart)), large.exponent);
}

export function product(a: Wide, b: Wide): Wide {
  return scaled(wide(a.mantissa * b.mantissa), a.exponent + b.exponent);
}

export function quotient(a: Wide, b: Wide): Wide {
  return scaled(wide(a.mantissa / b.mantissa), a.exponent - b.exponent);
}

export function squareRoot({ mantissa, exponent }: Wide): Wide {
  const isOdd = exponent % 2 !== 0;
  return scaled(wide(Math.sqrt(isOdd ? 2 * mantissa : mantissa)), (isOdd ? exponent - 1 : exponent) / 2);
}

/** -1, 0 or 1 as a is below, equal to or above b; NaN where either is. */
export function compared(a: Wide, b: Wide): number {
  const isSame = a.mantissa === b.mantissa && a.exponent === b.exponent;
  return isSame ? 0 : Math.sign(sum(a, negative(b)).mantissa);
}

/** e^x */
export function exponential(x: number): Wide {
  const turns = Math.round(x / Math.LN2);
  if (!(Math.abs(turns) < Infinity)) return wide(exp(x));
  if (Math.abs(turns) >= wholeFrom) return { mantissa: 1, exponent: turns };
  const whole = turns * Math.LN2;
  const rest = x - whole - productError(turns, Math.LN2, whole) - turns * ln2Rest;
  return scaled(wide(exp(rest)), turns);
}

/** The natural logarithm. */
export function logarithm(x: Wide): number {
  return isPlain(x) ? log(nearest(x)) : x.exponent * Math.LN2 + log(x.mantissa);
}

/** x^exponent, NaN of a number below 0 unless the exponent is whole. */
export function power(x: Wide, exponent: number): Wide {
  if (x.mantissa === 0 || !isFinite(x)) return wide(pow(x.mantissa, exponent));
  const size = Math.abs(x.mantissa);
  const sign = wide(pow(Math.sign(x.mantissa), exponent));
  if (Math.abs(exponent) > mostPower)
    return product(sign, exponential(exponent * logarithm({ ...x, mantissa: size })));
  const turns = x.exponent * exponent;
  const whole = Math.floor(turns);
  const lost = Math.abs(turns) < wholeFrom ? productError(x.exponent, exponent, turns) : 0;
  const rest = exponential((turns - whole + lost) * Math.LN2 || 0);
  return product(sign, scaled(product(wide(pow(size, exponent)), rest), whole));
}

function isFinite({ mantissa }: Wide): boolean {
  return Math.abs(mantissa) < Infinity;
}

/** x * 2^by; beyond the exponents that a double can tell it is infinite or 0. */
function scaled({ mantissa, exponent }: Wide, by: number): Wide {
  if (mantissa === 0 || !(Math.abs(mantissa) < Infinity)) return { mantissa, exponent: 0 };
  const total = exponent + by;
  if (Math.abs(total) === Infinity)
    return { mantissa: total > 0 ? mantissa * Infinity : mantissa * 0, exponent: 0 };
  return { mantissa, exponent: total };
}
