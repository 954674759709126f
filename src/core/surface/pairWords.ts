import type { Difference, HeightUnit } from './difference';
import { percent, short } from '../format';

/** What the heights of two ranges in one space are counted in. */
export const unitWords: Readonly<Record<HeightUnit, string>> = {
  share: 'Each height is a share of its own range: higher here need not be a larger loss.',
  rank: 'Each height is the share of the ground that lies lower.',
  loss: 'Each height is the loss above its own lowest.',
  decade:
    'Each height is counted in decades above its own lowest loss, once a thousandth of the median is added.',
};

/** Where which of two ranges stands higher, and by how much at most; their names as within a sentence. */
export function higherWords(difference: Difference, first: string, second: string): string {
  const { firstHigher, secondHigher, firstMost, secondMost, open } = difference;
  if (open === 1) return 'At no point are both a number.';
  const rest = open > 0 ? ` On ${percent(open)} not both are a number.` : '';
  if (firstHigher === 0 && secondHigher === 0) return `Both stand as high everywhere.${rest}`;
  const one = firstHigher > 0 ? [partOf(first, firstHigher, firstMost)] : [];
  const other = secondHigher > 0 ? [partOf(second, secondHigher, secondMost)] : [];
  const [start, ...more] = [...one, ...other].join('; ');
  return `${start.toUpperCase()}${more.join('')}.${rest}`;
}

function partOf(name: string, share: number, most: number): string {
  return `${name} stands higher on ${percent(share)} of the ground, by up to ${short(most)}`;
}
