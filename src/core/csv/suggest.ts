import type { SettingValues } from '../settings';
import { orderShown } from './cellDate';
import { numberOf } from './cellNumber';
import { rowsOf, usualSeparator } from './readCells';
import { itemsOf } from './readJson';
import { readTable } from './readTable';
import { separators, usualReading, type Separator } from './reading';
import type { CellRow } from './scanRows';
import { suggestedColumns } from './suggestColumns';
import { suggestedHeader } from './suggestHeader';
import { suggestedNumbers } from './suggestNumbers';
import { suggestedShape, type Shape } from './suggestShape';

/** How a table is best read and what is best learned from it, and which of that may well be meant otherwise. */
export interface Suggestion {
  /** Only what differs from what is usual, so that a link stays short and means the same for ever. */
  readonly settings: SettingValues;
  readonly questions: readonly Question[];
}

/** A choice that the text leaves open, by the name of its setting. */
export interface Question {
  readonly setting: 'numbers' | 'dates' | 'header';
  readonly words: string;
}

/** The cells of so many rows tell how numbers and dates are written. */
const readClosely = 2000;

/** Guesses how a text is read as a table; every guess is a setting that can be chosen otherwise. */
export function suggestion(text: string): Suggestion {
  const bare = text.replace(/^\ufeff/, '');
  const isJson = itemsOf(bare) !== undefined;
  const shape = isJson ? {} : suggestedShape(bare);
  const separator = isJson ? ',' : separatorIn(bare, shape);
  const rows = rowsToJudge(bare, isJson, separator, shape);
  const numbers = isJson
    ? {}
    : suggestedNumbers(
        rows.flatMap(({ cells }) => cells),
        separator,
      );
  const { style = 'auto' } = numbers;
  const header = isJson
    ? {}
    : suggestedHeader(rows, (cell) => !Number.isNaN(numberOf(cell, style, separator)));
  const dates = datesOpen(rows);
  const questions: Question[] = [
    ...(numbers.question ? [{ setting: 'numbers', words: numbers.question } as const] : []),
    ...(header.question ? [{ setting: 'header', words: header.question } as const] : []),
    ...(dates ? [{ setting: 'dates', words: dates } as const] : []),
  ];
  const settings = {
    ...shape,
    ...(style !== 'auto' && { numbers: style }),
    ...(header.choice && { header: header.choice }),
  };
  const typed = readTable(text, settings);
  return { settings: { ...settings, ...('problem' in typed ? {} : suggestedColumns(typed)) }, questions };
}

function separatorIn(text: string, { separator }: Shape) {
  return separator ? separators[separator] : usualSeparator(text);
}

/** The first rows of a text; of JSON without the names that are known. */
function rowsToJudge(text: string, isJson: boolean, separator: Separator, shape: Shape): readonly CellRow[] {
  if (!isJson) return rowsOf(text, separator, { ...usualReading, ...shape }, readClosely).rows;
  const read = readTable(text, {});
  return 'problem' in read ? [] : read.rows.slice(0, readClosely);
}

/** The first date that can be read either way, where no other tells. */
function datesOpen(rows: readonly CellRow[]): string | undefined {
  const columns = new Map<number, string>();
  const told = new Set<number>();
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      const order = orderShown(cell);
      if (order === 'either') columns.set(column, columns.get(column) ?? cell);
      else if (order) told.add(column);
    });
  }
  const open = [...columns].find(([column]) => !told.has(column))?.[1];
  return open && `Is ${open} written with the day first, or with the month?`;
}
