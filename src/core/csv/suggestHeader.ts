import { isMissing } from './cellNumber';
import type { CellRow } from './scanRows';

/** Guesses whether the first row names the columns although it holds numbers: years above other numbers, or words beside them. */
export function suggestedHeader(
  rows: readonly CellRow[],
  isNumber: (cell: string) => boolean,
): { choice?: 'names'; question?: string } {
  const [first, ...others] = rows;
  if (!first || others.length === 0 || !first.cells.some(isNumber)) return {};
  const below = (column: number) =>
    others.map(({ cells }) => cells[column] ?? '').filter((cell) => !isMissing(cell));
  const years = first.cells.filter((cell) => isYear(cell));
  const areNamed = first.cells.every((cell) => isYear(cell) || !isNumber(cell));
  if (!areNamed || years.length === 0 || new Set(first.cells).size < first.cells.length) return {};
  const isAbove = first.cells.every((cell, column) => !isYear(cell) || !below(column).every(isYear));
  const question = `Are ${years.slice(0, 2).join(', ')} names of columns, or is the first row a sample?`;
  if (isAbove) return { choice: 'names', ...(first.cells.length === years.length && { question }) };
  return { question };
}

function isYear(cell: string): boolean {
  return /^(1[5-9]|20|21)\d\d$/.test(cell);
}
