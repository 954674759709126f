import { styleShown } from './cellNumber';
import type { NumberStyle, Separator } from './reading';

/** Guesses how numbers are written, where groups of digits make a difference. */
export function suggestedNumbers(
  cells: readonly string[],
  separator: Separator,
): { style?: NumberStyle; question?: string } {
  const shown = { point: 0, comma: 0, either: 0 };
  const groups = { point: false, comma: false, both: false };
  let open = '';
  for (const cell of cells) {
    if (!/\d/.test(cell)) continue;
    groups.both ||= isWrittenOut(cell);
    const style = styleShown(cell);
    if (style === undefined) continue;
    shown[style] += 1;
    if (style === 'either') open ||= cell;
    if (/\d,\d{3}(\D|$)/.test(cell)) groups.point = true;
    if (/\d\.\d{3}(\D|$)/.test(cell)) groups.comma = true;
  }
  const style = shown.comma > shown.point ? 'comma' : 'point';
  if (shown.comma === shown.point && open !== '') {
    const isGrouped = open.includes(',') || groups.both;
    // Cells that a comma parts have a decimal point.
    if (separator === ',') return isGrouped ? { style: 'point' } : {};
    return {
      ...(isGrouped && { style }),
      question: `Is ${open} more than a thousand, or a number with three decimals?`,
    };
  }
  // Cells that a comma parts have a decimal comma only if that is said.
  const isUnusual = groups.both || groups[style] || (style === 'comma' && separator === ',');
  const isMixed = Math.min(shown.comma, shown.point) > 0 && groups[style];
  return {
    ...(isUnusual && { style }),
    ...(isMixed && { question: 'Some numbers have a decimal comma and others a point: which is it?' }),
  };
}

/** Digits in groups by blanks or apostrophes, money, per cent, and a minus sign that is no hyphen. */
function isWrittenOut(cell: string): boolean {
  return /^[+-]?\d{1,3}(['\u2019 \u00a0\u2009\u202f]\d{3})+(\D|$)|^[+-]?[$€£¥]\s*\d|\d\s*[%€$£¥]$|^\u2212\d/.test(
    cell,
  );
}
