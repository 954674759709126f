import type { CellHabit, NumberStyle, Separator } from './reading';
import { unwrapped } from './sheetCell';

/** How the cells of a table are numbers. */
export interface NumberReading {
  readonly style: NumberStyle;
  readonly separator: Separator;
  readonly habit: CellHabit;
}

const missing = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '?', '-']);
const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Groups of three digits that neither a comma nor a point parts. */
const blankGroups = /^[+-]?\d{1,3}([' \u00a0\u2009\u202f\u2019]\d{3})+([.,]\d*)?$/;
const blanks = /[' \u00a0\u2009\u202f\u2019]/g;
const money = /^([+-]?)[$€£¥]\s*|\s*[$€£¥%]$/g;

/** Groups of three digits by what parts them, then what may follow. */
const grouped = {
  point: /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/,
  comma: /^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/,
} as const;
/** Thousands, then groups of two digits, as in India. */
const lakhs = /^[+-]?\d{1,2}(,\d{2})+,\d{3}(\.\d*)?$/;

/** Whether nothing is in a cell, or a word that says so. */
export function isMissing(cell: string | undefined): boolean {
  return cell === undefined || missing.has(cell.toLowerCase());
}

/** The number that a cell holds; NaN when it holds none, or one that is not finite. */
export function numberOf(cell: string, { style, separator, habit }: NumberReading): number {
  const bare = habit === 'sheet' ? unwrapped(cell) : cell;
  // A comma is a decimal point where it separates no cells.
  if (style === 'auto') return finite(separator === ',' ? bare : bare.replace(',', '.'));
  const isLakhs = habit === 'sheet' && style === 'point' && lakhs.test(bare);
  return finite(isLakhs ? bare.replaceAll(',', '') : plainNumeral(bare, style));
}

/** A number as it is written with these groups and decimals, in the way of programs. */
function plainNumeral(cell: string, style: 'point' | 'comma'): string {
  let bare = cell.replaceAll('\u2212', '-').replace(money, '$1');
  if (blankGroups.test(bare)) bare = bare.replace(blanks, '');
  if (grouped[style].test(bare)) bare = bare.replaceAll(style === 'point' ? ',' : '.', '');
  else if (style === 'comma' && bare.includes('.')) return '';
  return style === 'comma' ? bare.replace(',', '.') : bare;
}

function finite(written: string): number {
  return numeral.test(written) && Number.isFinite(Number(written)) ? Number(written) : NaN;
}

/** What a cell says about how numbers are written: a style alone, or that its groups can be read either way. */
export function styleShown(cell: string): 'point' | 'comma' | 'either' | undefined {
  const amount = unwrapped(cell);
  if (lakhs.test(amount)) return 'point';
  const bare = blankGroups.test(amount) ? amount.replace(blanks, '') : amount;
  if (/^[+-]?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(bare)) return bare.includes(',') ? 'point' : 'comma';
  const both = /^[+-]?\d{1,3}(?:,\d{3})+\.\d*$|^[+-]?\d{1,3}(?:\.\d{3})+,\d*$/.test(bare);
  if (both) return grouped.point.test(bare) ? 'point' : 'comma';
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return 'either';
  const decimal = /^[+-]?\d*([.,])\d+$/.exec(bare)?.[1];
  return decimal === undefined ? undefined : decimal === ',' ? 'comma' : 'point';
}
