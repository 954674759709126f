import { powerOfTen } from './surface/niceStep';

const minus = '\u2212';

/** A number for a list: three significant digits, an exponent from 1e5 and below 1e-3, a true minus sign. */
export function short(value: number): string {
  return withDigits(value, 3);
}

/** A number to be read closely: five significant digits. */
export function exact(value: number): string {
  return withDigits(value, 5);
}

/** A setting as it was chosen, with as many digits as it has. */
export function plain(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && (size >= 1e5 || size < 1e-3)) return signed(tidy(value.toExponential()));
  return signed(String(value));
}

/** A share from 0 to 1 in per cent, never rounded to none or all of it. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %';
  if (share < 1 && share > 0.999) return '> 99.9 %';
  return `${short(100 * share)} %`;
}

/** With its sign, also where that is a plus. */
export function withSign(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

/** A correlation: ".98", ".999", "−.31", "1.0" only where it is 1 within rounding; a dash where one of the two is level. */
export function correlation(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const isOne = size > 1 - 1e-7;
  const digits = size < 0.995 ? size.toFixed(2) : (Math.floor(1000 * size) / 1000).toFixed(3);
  return `${value < -0.005 ? minus : ''}${isOne ? '1.0' : digits.slice(1)}`;
}

/** A typed number; a true minus sign and a comma for the point are understood. NaN when it is none. */
export function numberFrom(text: string): number {
  const written = text.trim().replaceAll(minus, '-').replace(',', '.');
  return written === '' ? NaN : Number(written);
}

function withDigits(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${minus}∞`;
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size >= 1e5 || size < 1e-3) return signed(tidy(value.toExponential(digits - 1)));
  return signed(size >= powerOfTen(digits) ? String(Math.round(value)) : value.toPrecision(digits));
}

function tidy(exponential: string): string {
  return exponential.replace('e+', 'e');
}

function signed(text: string): string {
  return text.replaceAll('-', minus);
}
