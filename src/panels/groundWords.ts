import type { Ground } from '../core/reading/ground';
import { percent } from './format';

/** How the places of a ground were looked for, and what a list of so many rows leaves out. */
export function summaryOf(
  { found, cells, isCrowded, unfollowed, flat, notFinite }: Ground,
  rows: number,
): string {
  return [
    found > rows && `The lowest ${rows} of ${found.toLocaleString('en')} that were found.`,
    isCrowded
      ? `There are more than ${cells} × ${cells} cells tell apart, so some are missing.`
      : `Looked for in ${cells} × ${cells} cells; two in one cell can be taken for one.`,
    unfollowed > 0 &&
      `${unfollowed.toLocaleString('en')} more low points were not followed down: a minimum may lie beside each.`,
    flat > 0 && `No slope on ${percent(flat)} of the region.`,
    notFinite > 0 && `Not a number on ${percent(notFinite)} of it.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}
