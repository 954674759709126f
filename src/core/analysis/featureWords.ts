import type { RegionFeatures } from './regionFeatures';
import { searchWords } from './searchWords';
import { percent } from '../format';

/**
 * How the features of a region were looked for, what a list of so many rows leaves out, and what else the region holds.
 */
export function summaryOf(found: RegionFeatures, rows: number): string {
  const { flat, notFinite } = found;
  return [
    ...searchWords(found, rows),
    ...(flat > 0 ? [`No slope on ${percent(flat)} of the region.`] : []),
    ...(notFinite > 0 ? [`Not a number on ${percent(notFinite)} of it.`] : []),
  ].join(' ');
}
