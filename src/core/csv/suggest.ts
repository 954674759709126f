import type { SettingValues } from '../settings';
import { orderShown } from './cellDate';
import { numberOf } from './cellNumber';
import { rowsOf, usualSeparator } from './readCells';
import { itemsOf } from './readJson';
import { partsShown } from './cellTime';
import type { TypedTable } from './columns';
import { readTable } from './readTable';
import { separators, usualReading, type Separator } from './reading';
import type { CellRow } from './scanRows';
import { suggestedColumns } from './suggestColumns';
import { suggestedHeader } from './suggestHeader';
import { suggestedNumbers } from './suggestNumbers';
import { headOf, suggestedShape, type Shape } from './suggestShape';

/** How a table is best read and what is best learned from it, and which of that may well be meant otherwise. */
export interface Suggestion {
  /** Only what differs from what is usual, so that a link stays short and means the same for ever. */
  readonly settings: SettingValues;
  readonly questions: readonly Question[];
}

/** A choice that the text leaves open, by the name of its setting. */
export interface Question {
  readonly setting: 'numbers' | 'dates' | 'times' | 'header';
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
    : suggestedHeader(rows, (cell) => {
        return !Number.isNaN(numberOf(cell, { style, separator, habit: 'plain' }));
      });
  const plain = {
    ...shape,
    ...(style !== 'auto' && { numbers: style }),
    ...(header.choice && { header: header.choice }),
  };
  const { typed, settings } = readAsMeant(text, plain);
  const dates = datesOpen(rows);
  const times = typed && timesOpen(typed);
  const questions: Question[] = [
    ...(numbers.question ? [{ setting: 'numbers', words: numbers.question } as const] : []),
    ...(header.question ? [{ setting: 'header', words: header.question } as const] : []),
    ...(dates ? [{ setting: 'dates', words: dates } as const] : []),
    ...(times ? [{ setting: 'times', words: times } as const] : []),
  ];
  return { settings: { ...settings, ...(typed && suggestedColumns(typed)) }, questions };
}

/** As in spreadsheets where that makes a difference. */
function readAsMeant(text: string, plain: SettingValues): { typed?: TypedTable; settings: SettingValues } {
  const typed = readTable(text, plain);
  if ('problem' in typed) return { settings: plain };
  const isClean = typed.columns.every(({ kind, odd }) => isWritten.has(kind) && odd === 0);
  if (isClean) return { typed, settings: plain };
  const settings = { ...plain, cells: 'sheet' };
  const sheet = readTable(text, settings) as TypedTable;
  const isSame = sheet.columns.every(({ kind, odd, missing }, column) => {
    const other = typed.columns[column];
    return kind === other.kind && odd === other.odd && missing === other.missing;
  });
  return isSame ? { typed, settings: plain } : { typed: sheet, settings };
}

/** Kinds that no other way of reading changes, where all cells are of them. */
const isWritten: ReadonlySet<string> = new Set(['number', 'id', 'date', 'empty']);

/** The first time that is read as hours, and may be one of minutes. */
function timesOpen({ columns }: TypedTable): string | undefined {
  for (const { kind, cells } of columns) {
    const open = kind === 'time' && partsShown(cells.filter((cell) => cell !== undefined)).open;
    if (open) return `Is ${open} hours and minutes, or minutes and seconds?`;
  }
  return undefined;
}

function separatorIn(text: string, { separator }: Shape) {
  return separator ? separators[separator] : usualSeparator(text);
}

/** The first rows of a text; of JSON without the names that are known. */
function rowsToJudge(text: string, isJson: boolean, separator: Separator, shape: Shape): readonly CellRow[] {
  if (!isJson) return rowsOf(headOf(text), separator, { ...usualReading, ...shape }, readClosely).rows;
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
