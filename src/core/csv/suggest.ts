import type { SettingValues } from '../settings';
import { orderShown } from './cellDate';
import { isMissing, numberOf, styleShown } from './cellNumber';
import { rowsOf, usualSeparator } from './readCells';
import { itemsOf } from './readJson';
import { readTable } from './readTable';
import {
  commentSigns,
  separators,
  usualReading,
  type CommentId,
  type NumberStyle,
  type Separator,
  type SeparatorId,
} from './reading';
import { scanRows, type CellRow } from './scanRows';
import { suggestedColumns } from './suggestColumns';

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

/** So many rows tell how a text is read. */
const probed = 60;
/** The cells of so many rows tell how numbers and dates are written. */
const readClosely = 2000;

/** Guesses how a text is read as a table; every guess is a setting that can be chosen otherwise. */
export function suggestion(text: string): Suggestion {
  const bare = text.replace(/^\ufeff/, '');
  const isJson = itemsOf(bare) !== undefined;
  const shape = isJson ? {} : shapeOf(bare);
  const separator = isJson ? ',' : separatorIn(bare, shape);
  const rows = rowsToJudge(bare, isJson, separator, shape);
  const numbers = isJson
    ? {}
    : numberStyle(
        rows.flatMap(({ cells }) => cells),
        separator,
      );
  const { style = 'auto' } = numbers;
  const header = isJson ? {} : headerOf(rows, (cell) => !Number.isNaN(numberOf(cell, style, separator)));
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

interface Shape {
  readonly separator?: SeparatorId;
  readonly skip?: number;
  readonly comments?: CommentId;
}

/** Separator, lines before the table and comments, as far as they are unusual. */
function shapeOf(text: string): Shape {
  const named = /^sep=(.)\s*(?:\r\n|\n|\r)/i.exec(text)?.[1];
  const [comments, separator] = commentsAndSeparator(text, named === undefined ? 0 : 1);
  const chosen = separatorIds.find((id) => separators[id] === named) ?? separator;
  const skip = linesBefore(text, chosen ?? 'comma', comments, named === undefined ? 0 : 1);
  const isUsual = chosen === undefined || separators[chosen] === usualSeparator(text);
  return {
    ...(!isUsual && { separator: chosen }),
    ...(skip > 0 && { skip }),
    ...(comments !== 'none' && { comments }),
  };
}

const separatorIds = Object.keys(separators) as SeparatorId[];

/** A sign begins comments where lines with it do not part into as many cells as the others. */
function commentsAndSeparator(text: string, skip: number): [CommentId, SeparatorId | undefined] {
  const signs = (Object.keys(commentSigns) as CommentId[]).filter((id) => {
    const sign = commentSigns[id];
    return (
      sign !== undefined &&
      text
        .slice(0, 100_000)
        .split(/[\r\n]+/)
        .some((line) => line.trimStart().startsWith(sign))
    );
  });
  for (const comments of signs) {
    const separator = separatorOf(text, comments, skip);
    const id = separator ?? 'comma';
    const rows = rowsOf(text, separators[id], { skip, comments: 'none' }, probed).rows;
    const kept = rowsOf(text, separators[id], { skip, comments }, probed).rows;
    const usual = usualCount(kept);
    const isComment = rows.some(
      ({ cells }) => cells[0].startsWith(commentSigns[comments]!) && cells.length !== usual,
    );
    if (kept.length > 1 && isComment) return [comments, separator];
  }
  return ['none', separatorOf(text, 'none', skip)];
}

/** The separator by which most rows have as many cells, and most cells are numbers; the first of equals. */
function separatorOf(text: string, comments: CommentId, skip: number): SeparatorId | undefined {
  let best: { id: SeparatorId; score: number } | undefined;
  for (const id of separatorIds) {
    const { rows } = rowsOf(text, separators[id], { skip, comments }, probed);
    const most = usualCount(rows);
    const alike = rows.filter(({ cells }) => cells.length === most);
    if (most < 2 || alike.length < rows.length / 2) continue;
    const cells = alike.flatMap((row) => row.cells).filter((cell) => !isMissing(cell));
    const numeric = cells.filter((cell) => isNumeral(cell, id)).length / Math.max(cells.length, 1);
    const score = alike.length / rows.length + numeric;
    if (!best || score > best.score + 1e-9) best = { id, score };
  }
  return best?.id;
}

function isNumeral(cell: string, separator: SeparatorId): boolean {
  return (['auto', 'point', 'comma'] as const).some(
    (style) => !Number.isNaN(numberOf(cell, style, separators[separator])),
  );
}

/** How many cells most rows have. */
function usualCount(rows: readonly CellRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** Titles and counts above the table: rows that are nearly empty, or a first number that counts the rows below. */
function linesBefore(text: string, separator: SeparatorId, comments: CommentId, skip: number): number {
  const reading = { skip, comments };
  const { rows } = rowsOf(text, separators[separator], reading, probed);
  const most = usualCount(rows);
  if (most < 2) return skip;
  const first = rows.findIndex(({ cells }) => {
    const written = cells.filter((cell) => cell !== '').length;
    return written > most / 2 || (cells.length === most && written === most - 1);
  });
  if (first < 0) return skip;
  const { cells } = rows[first];
  const isCount = /^\d+$/.test(cells[0]) && cells.some((cell) => cell !== '' && !isNumeral(cell, separator));
  const counts = isCount && Number(cells[0]) === rowCount(text, separator, reading) - first - 1;
  const from = counts ? first + 1 : first;
  return from === 0 || from >= rows.length ? skip : Math.max(skip, rows[from].line - 1);
}

function rowCount(text: string, separator: SeparatorId, reading: Parameters<typeof scanRows>[2]): number {
  let count = 0;
  scanRows(text, separators[separator], reading, () => (count += 1) > 0);
  return count;
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

/** How numbers are written, where groups of digits make a difference. */
function numberStyle(
  cells: readonly string[],
  separator: Separator,
): { style?: NumberStyle; question?: string } {
  const shown = { point: 0, comma: 0, either: 0 };
  const groups = { point: false, comma: false, both: false };
  let open = '';
  for (const cell of cells) {
    if (!/\d/.test(cell)) continue;
    groups.both ||= isWrittenOut(cell);
    const style = styleShown(cell);
    if (style === undefined) continue;
    shown[style] += 1;
    if (style === 'either') open ||= cell;
    if (/\d,\d{3}(\D|$)/.test(cell)) groups.point = true;
    if (/\d\.\d{3}(\D|$)/.test(cell)) groups.comma = true;
  }
  const style = shown.comma > shown.point ? 'comma' : 'point';
  if (shown.comma === shown.point && open !== '') {
    const isGrouped = open.includes(',') || groups.both;
    // Cells that a comma parts have a decimal point.
    if (separator === ',') return isGrouped ? { style: 'point' } : {};
    return {
      ...(isGrouped && { style }),
      question: `Is ${open} more than a thousand, or a number with three decimals?`,
    };
  }
  // Cells that a comma parts have a decimal comma only if that is said.
  const isUnusual = groups.both || groups[style] || (style === 'comma' && separator === ',');
  const isMixed = Math.min(shown.comma, shown.point) > 0 && groups[style];
  return {
    ...(isUnusual && { style }),
    ...(isMixed && { question: 'Some numbers have a decimal comma and others a point: which is it?' }),
  };
}

/** Digits in groups by blanks or apostrophes, money, per cent, and a minus sign that is no hyphen. */
function isWrittenOut(cell: string): boolean {
  return /^[+-]?\d{1,3}(['\u2019 \u00a0\u2009\u202f]\d{3})+(\D|$)|^[+-]?[$€£¥]\s*\d|\d\s*[%€$£¥]$|^\u2212\d/.test(
    cell,
  );
}

/** Whether the first row names the columns although it holds numbers: years above other numbers, or words beside them. */
function headerOf(
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
