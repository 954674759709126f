import { numbered } from '../numbered';
import type { SettingValue, SettingValues } from '../settings';
import { dateOf, isoDay, orderShown, yearOf } from './cellDate';
import { isMissing, numberOf, type NumberReading } from './cellNumber';
import { partsShown, secondsOf } from './cellTime';
import type { CellTable } from './readCells';
import type { CellRow } from './scanRows';
import type { CellHabit, DateOrder, NumberStyle, TimeParts } from './reading';
import { isVoid, isNothing, signBeside } from './sheetCell';

/**
 * What most cells of a column are: numbers, dates, times, numbers that only count or name the rows, a few values again and
 * again, other text, or nothing.
 */
export type ColumnKind = 'number' | 'date' | 'time' | 'id' | 'category' | 'text' | 'empty';

export interface TypedColumn {
  readonly name: string;
  /** Of dates and times what they count, of numbers the sign beside all of them; empty for all others. */
  readonly unit: string;
  readonly kind: ColumnKind;
  /** One a row as it is written; undefined where there is nothing. */
  readonly cells: readonly (string | undefined)[];
  /** One a row: the number of a number, a date or a time in its unit; NaN elsewhere. */
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

/** How the cells of a column are read. */
interface CellReading extends NumberReading {
  readonly dates: DateOrder;
  readonly times: TimeParts;
}

/** Types the columns of a table; `header`, `numbers`, `cells`, `dates` and `times` of the settings say how. */
export function typedTable(cells: Cells, settings: SettingValues): TypedTable {
  const reading: CellReading = {
    style: (settings.numbers ?? 'auto') as NumberStyle,
    separator: cells.separator,
    habit: (settings.cells ?? 'plain') as CellHabit,
    dates: (settings.dates ?? 'auto') as DateOrder,
    times: (settings.times ?? 'auto') as TimeParts,
  };
  const { names, rows, hasHeader } = named(
    cells,
    settings.header,
    (cell) => !Number.isNaN(numberOf(cell, reading)),
  );
  const isThere = (cell: string | undefined): cell is string =>
    !isMissing(cell) && !(reading.habit === 'sheet' && isVoid(cell!));
  const columns = names.map((name, index): TypedColumn => {
    const written = rows.map(({ cells: row }) => (isThere(row[index]) ? row[index] : undefined));
    return typedColumn(name, written, reading);
  });
  return { columns, rows, unit: cells.unit, hasHeader };
}

/** Whether a column is made of numbers, be it only to count, or of times. */
export function isNumeric({ kind }: TypedColumn): boolean {
  return kind === 'number' || kind === 'id' || kind === 'time';
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
  reading: CellReading,
): TypedColumn {
  const isSheet = reading.habit === 'sheet';
  // What says "nothing" among numbers may be a value among words.
  const figures = isSheet
    ? written.map((cell) => (cell !== undefined && isNothing(cell) ? undefined : cell))
    : written;
  const measured = measuredColumn(name, figures, reading);
  if (measured) return measured;
  const there = written.filter((cell) => cell !== undefined);
  const distinct = distinctOf(there);
  const isRepeated = distinct <= mostClasses && (distinct < there.length || there.length === 1);
  return {
    name,
    unit: '',
    kind: isRepeated ? 'category' : 'text',
    cells: written,
    numbers: Float64Array.from(written, (cell) => (cell === undefined ? NaN : numberOf(cell, reading))),
    missing: written.length - there.length,
    odd: 0,
    distinct,
  };
}

/** A column with nothing in it, or one of which most cells are numbers, times or dates; undefined for any other. */
function measuredColumn(
  name: string,
  cells: readonly (string | undefined)[],
  reading: CellReading,
): TypedColumn | undefined {
  const there = cells.filter((cell) => cell !== undefined);
  const missing = cells.length - there.length;
  const valuesBy = (valueOf: (cell: string) => number) =>
    Float64Array.from(cells, (cell) => (cell === undefined ? NaN : valueOf(cell)));
  const column = (kind: ColumnKind, numbers: Float64Array, unit = ''): TypedColumn => {
    const odd = kind === 'empty' ? 0 : there.length - countOf(numbers);
    return { name, unit, kind, cells, numbers, missing, odd, distinct: distinctOf(there) };
  };
  const isMost = (values: Float64Array) => countOf(values) > there.length / 2;
  const numbers = valuesBy((cell) => numberOf(cell, reading));
  if (there.length === 0) return column('empty', numbers);
  if (isMost(numbers)) {
    const counts = isId(name, numbers);
    return column(counts ? 'id' : 'number', numbers, counts ? '' : signOf(cells, numbers));
  }
  if (reading.habit === 'sheet') {
    const parts = reading.times === 'auto' ? partsShown(there).parts : reading.times;
    const seconds = valuesBy((cell) => secondsOf(cell, parts));
    if (isMost(seconds)) {
      const { unit, values } = inHours(seconds);
      return column('time', values, unit);
    }
  }
  const order = reading.dates === 'auto' ? usualOrder(there) : reading.dates;
  const days = valuesBy((cell) => dateOf(cell, order));
  if (!isMost(days)) return undefined;
  const { unit, values } = inUnit(days);
  return column('date', values, unit);
}

/** The sign that stands beside every number of a column, such as %. */
function signOf(cells: readonly (string | undefined)[], numbers: Float64Array): string {
  const first = numbers.findIndex((value) => value === value);
  const sign = signBeside(cells[first]!);
  if (sign === '') return '';
  return cells.every(
    (cell, row) => cell === undefined || numbers[row] !== numbers[row] || signBeside(cell) === sign,
  )
    ? sign
    : '';
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
  return (counts && numbers.length >= fewestCounted) || isIdName(name);
}

/** Whether a column is called as those are that tell rows or things apart. */
export function isIdName(name: string): boolean {
  return idName.test(name) || idName.test(name.toLowerCase());
}

/** A day above 12 tells it; nothing else does. */
function usualOrder(written: readonly string[]): 'day' | 'month' {
  return written.some((cell) => orderShown(cell) === 'day') ? 'day' : 'month';
}

/** Times in hours; in seconds where none is as long as an hour. */
function inHours(seconds: Float64Array<ArrayBuffer>): { unit: string; values: Float64Array<ArrayBuffer> } {
  const isLong = seconds.some((value) => Math.abs(value) >= 3600);
  return isLong
    ? { unit: 'hours', values: seconds.map((value) => value / 3600) }
    : { unit: 'seconds', values: seconds };
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
