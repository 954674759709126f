import type { TablePreview } from '../../core/csv/preview';

/** So many columns are listed at once. */
export const mostShown = 100;

/** The places of the columns of a wide table that are listed: those whose name holds a word, else the chosen and the first. */
export function shownColumns({ columns, features, target }: TablePreview, sought: string): number[] {
  const word = sought.trim().toLowerCase();
  const found = [...columns.keys()].filter((column) => columns[column].name.toLowerCase().includes(word));
  const all = word === '' ? [...new Set([...features, target, ...found])] : found;
  return all.slice(0, mostShown);
}
