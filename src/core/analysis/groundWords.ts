import type { Ground } from './ground';
import { searchWords } from './searchWords';
import { percent } from '../format';

/** How the places of a ground were looked for, what a list of so many rows leaves out, and what else the region holds. */
export function summaryOf(ground: Ground, rows: number): string {
  const { flat, notFinite } = ground;
  return [
    ...searchWords(ground, rows),
    ...(flat > 0 ? [`No slope on ${percent(flat)} of the region.`] : []),
    ...(notFinite > 0 ? [`Not a number on ${percent(notFinite)} of it.`] : []),
  ].join(' ');
}
