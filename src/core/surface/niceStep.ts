import { log10, pow } from '../math/elementary';

/** The number of the series 1, 2, 5, 10 ... nearest to a positive size; 1 when the size is no positive number. */
export function niceStep(size: number): number {
  if (!(size > 0 && size < Infinity)) return 1;
  const exponent = Math.floor(log10(size));
  const lead = size / powerOfTen(exponent);
  return leadOf(lead) * powerOfTen(exponent);
}

/** 10 to a whole exponent, exact where a double can be. */
export function powerOfTen(exponent: number): number {
  return Math.abs(exponent) <= 22 ? Number(`1e${exponent}`) : pow(10, exponent);
}

function leadOf(lead: number): number {
  if (lead < 1.5) return 1;
  if (lead < 3) return 2;
  return lead < 7 ? 5 : 10;
}
