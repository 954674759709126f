import { numbered } from '../numbered';
import type { SettingValue, SettingValues } from '../settings';
import { dateOf, isoDay, orderShown, yearOf } from './cellDate';
import { isMissing, numberOf } from './cellNumber';
import type { CellTable } from './readCells';
import type { CellRow } from './scanRows';
import type { DateOrder, NumberStyle } from './reading';

/**
 * What most cells of a column are: numbers, dates, numbers that only count or name the rows, a few values again and again,
 * other text, or nothing.
 */
export type ColumnKind = 'number' | 'date' | 'id' | 'category' | 'text' | 'empty';

export interface TypedColumn {
  readonly name: string;
  /** Of dates, what they count; empty for all others. */
  readonly unit: string;
  readonly kind: ColumnKind;
  /** One a row: the number of a number, a date in its unit; NaN elsewhere. */
  readonly numbers: Float64Array;
  /** How many rows have nothing in it. */
  readonly missing: number;
  /** How many have something that is not of its kind. */
  readonly odd: number;
  /** How many different values it has, up to one more than can be told apart. */
  readonly distinct: number;
}

/** The cells of a table without its header, with what its columns hold. */
export interface TypedTable {
  readonly columns: readonly TypedColumn[];
  readonly rows: readonly CellRow[];
  readonly unit: 'Line' | 'Item';
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
}

type Cells = Exclude<CellTable, { problem: string }>;

export const mostClasses = 10;

/** What columns are called that tell rows or things apart. */
const idName =
  /^(ids?|idx|index|#|key|row|rows|row ?names?|row ?(id|number|index)|unnamed: 0|zip|fips)$|[ _](id|code)$|[a-z]Id$/;
/** Fewer numbers one after the other may be chance. */
const fewestCounted = 5;
/** Dates over more days are counted in years, over fewer in hours. */
const [yearsFrom, hoursTo] = [1096, 3];

/** Types the columns of a table; `header`, `numbers` and `dates` of the settings say how. */
export function typedTable(cells: Cells, settings: SettingValues): TypedTable {
  const style = (settings.numbers ?? 'auto') as NumberStyle;
  const isNumber = (cell: string) => !Number.isNaN(numberOf(cell, style, cells.separator));
  const { names, rows, hasHeader } = named(cells, settings.header, isNumber);
  const columns = names.map((name, index): TypedColumn => {
    const written = rows.map(({ cells: row }) => (isMissing(row[index]) ? undefined : row[index]));
    return typedColumn(
      name,
      written,
      (cell) => numberOf(cell, style, cells.separator),
      settings.dates as DateOrder,
    );
  });
  return { columns, rows, unit: cells.unit, hasHeader };
}

/** Whether a column is made of numbers, be it only to count. */
export function isNumeric({ kind }: TypedColumn): boolean {
  return kind === 'number' || kind === 'id';
}

/** The first row names the columns where that is chosen, or where none of its cells is a number. */
function named(
  { rows, hasNames }: Cells,
  header: SettingValue = 'auto',
  isNumber: (cell: string) => boolean,
) {
  const [first, ...others] = rows;
  const isHeader = header === 'auto' ? !first.cells.some(isNumber) : header === 'names';
  const hasHeader = others.length > 0 && (hasNames || isHeader);
  const wider =
    others.length > 0 && others.every(({ cells }) => cells.length === others[0].cells.length)
      ? others[0].cells.length - first.cells.length
      : 0;
  // A separator at the end of every line but the first begins no column.
  const hasEnds = wider > 0 && others.every(({ cells }) => cells.slice(-wider).every((cell) => cell === ''));
  // Statistics programs leave out the name of the column that names the rows.
  const isShort = hasHeader && wider === 1 && !hasEnds;
  const given = isShort ? ['row', ...first.cells] : first.cells;
  const names = given.map((cell, column) => (hasHeader && cell !== '' ? cell : `column ${column + 1}`));
  const whole = hasHeader ? others : rows;
  const bare = hasEnds
    ? whole.map(({ line, cells }) => ({ line, cells: cells.slice(0, given.length) }))
    : whole;
  return { names: numbered(names), rows: bare, hasHeader };
}

function typedColumn(
  name: string,
  written: readonly (string | undefined)[],
  valueOf: (cell: string) => number,
  order: DateOrder = 'auto',
): TypedColumn {
  const there = written.filter((cell) => cell !== undefined);
  const numbers = Float64Array.from(written, (cell) => (cell === undefined ? NaN : valueOf(cell)));
  const missing = written.length - there.length;
  const column = (kind: ColumnKind, values = numbers, odd = 0, unit = ''): TypedColumn => {
    return { name, unit, kind, numbers: values, missing, odd, distinct: distinctOf(there) };
  };
  if (there.length === 0) return column('empty');
  const most = there.length / 2;
  const counted = countOf(numbers);
  if (counted > most) {
    return column(isId(name, numbers) ? 'id' : 'number', numbers, there.length - counted);
  }
  const days = daysIn(written, order);
  const dated = countOf(days);
  if (dated > most) {
    const { unit, values } = inUnit(days);
    return column('date', values, there.length - dated, unit);
  }
  const distinct = distinctOf(there);
  const isRepeated = distinct <= mostClasses && (distinct < there.length || there.length === 1);
  return column(isRepeated ? 'category' : 'text');
}

function distinctOf(cells: readonly string[]): number {
  const known = new Set<string>();
  for (const cell of cells) {
    known.add(cell);
    if (known.size > mostClasses) break;
  }
  return known.size;
}

/** Whole numbers that count the rows up from 0 or 1, or that are called an id. */
function isId(name: string, numbers: Float64Array): boolean {
  if (numbers.some((value) => !Number.isInteger(value) && !Number.isNaN(value))) return false;
  const isFirst = numbers[0] === 0 || numbers[0] === 1;
  const counts = isFirst && numbers.every((value, row) => value === numbers[0] + row);
  return (counts && numbers.length >= fewestCounted) || idName.test(name) || idName.test(name.toLowerCase());
}

function daysIn(written: readonly (string | undefined)[], order: DateOrder): Float64Array<ArrayBuffer> {
  const read = order === 'auto' ? usualOrder(written) : order;
  return Float64Array.from(written, (cell) => (cell === undefined ? NaN : dateOf(cell, read)));
}

/** A day above 12 tells it; nothing else does. */
function usualOrder(written: readonly (string | undefined)[]): 'day' | 'month' {
  return written.some((cell) => cell !== undefined && orderShown(cell) === 'day') ? 'day' : 'month';
}

/** Dates in a unit that suits how long they last: years, days or hours. */
function inUnit(days: Float64Array<ArrayBuffer>): { unit: string; values: Float64Array<ArrayBuffer> } {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const from = Math.floor(first);
  if (last - first >= yearsFrom)
    return { unit: 'year', values: days.map((day) => (day === day ? yearOf(day) : NaN)) };
  if (last - first < hoursTo && days.some((day) => day % 1 !== 0)) {
    return { unit: `hours since ${isoDay(from)}`, values: days.map((day) => 24 * (day - from)) };
  }
  return { unit: `days since ${isoDay(from)}`, values: days.map((day) => day - from) };
}

function countOf(values: Float64Array): number {
  return values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}
