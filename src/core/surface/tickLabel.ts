import { log10 } from '../math/elementary';

const MINUS = '\u2212';

/** A number for an axis: as many decimals as its step needs, an exponent from 1e5 and below 1e-3, a true minus sign. */
export function tickLabel(value: number, step: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? `${MINUS}∞` : 'not a number';
  const size = Math.abs(value);
  if (size < 1e-9 * step) return '0';
  if (size >= 1e5 || (size < 1e-3 && step < 1e-3)) {
    const digits = Math.max(0, Math.min(12, exponentOf(size) - exponentOf(step)));
    return trueMinus(
      value
        .toExponential(digits)
        .replace(/\.?0+e/, 'e')
        .replace('e+', 'e'),
    );
  }
  return trueMinus(value.toFixed(Math.max(0, Math.min(12, -exponentOf(step)))));
}

/** A number in three significant digits, for a list or a quantile. */
export function shortLabel(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return tickLabel(value, 1);
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  if (size >= 1e5 || size < 1e-3) return trueMinus(rounded.toExponential().replace('e+', 'e'));
  return trueMinus(String(rounded));
}

function exponentOf(size: number): number {
  return Math.floor(log10(size) + 1e-9);
}

function trueMinus(text: string): string {
  return text.replaceAll('-', MINUS);
}
