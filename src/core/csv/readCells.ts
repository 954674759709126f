import { readJson } from './readJson';
import { separators, usualReading, type Reading, type Separator } from './reading';
import { scanRows, type CellRow } from './scanRows';

/** What of a table is read; beyond is a problem that says so. */
export const csvLimits = {
  characters: 4_000_000,
  rows: 10_000,
  /** As many as spreadsheets have. */
  columns: 16_384,
  /** Of one cell, as many as spreadsheets have. */
  cellLength: 32_767,
} as const;

export type CellTable =
  | {
      readonly rows: readonly CellRow[];
      readonly separator: Separator;
      /** What a row is called by its number: a line of a text, or an item of a JSON list. */
      readonly unit: 'Line' | 'Item';
      /** Whether the first row is known to be names. */
      readonly hasNames: boolean;
      readonly problem?: never;
    }
  | { readonly problem: string };

/** As many lines tell which separator it is. */
const probed = 20;

/** Reads separated values, or a JSON list of objects or lists. */
export function readCells(text: string, reading: Reading = usualReading): CellTable {
  const { characters, rows: mostRows, columns } = csvLimits;
  const bare = text.replace(/^\ufeff/, '');
  if (bare.trim() === '') return { problem: 'The table is empty: it needs a row for every sample.' };
  const json = readJson(bare);
  if (json && 'problem' in json) return json;
  if (bare.length > characters) {
    return {
      problem:
        `The table has ${bare.length.toLocaleString('en')} characters, at most ` +
        `${characters.toLocaleString('en')} are read: leave out rows or columns.`,
    };
  }
  const separator = reading.separator === 'auto' ? usualSeparator(bare) : separators[reading.separator];
  const { rows, unclosed } = json ? { rows: json.rows } : rowsOf(bare, separator, reading, mostRows + 2);
  if (unclosed !== undefined) {
    return { problem: `The quote that opens on line ${unclosed} is never closed: add one, or take it away.` };
  }
  if (rows.length === 0) return { problem: 'The table is empty: it needs a row for every sample.' };
  if (rows.length > mostRows + 1) {
    return {
      problem: `The table has more than ${mostRows.toLocaleString('en')} rows, as many as are read: leave some out.`,
    };
  }
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > columns) {
    const [has, most] = [widest, columns].map((count) => count.toLocaleString('en'));
    return {
      problem: `The table has ${has} columns, at most ${most} are read: keep those to learn from and to predict.`,
    };
  }
  const long = rows.find(({ cells }) => cells.some(({ length }) => length > csvLimits.cellLength));
  if (long) return { problem: longCellWords(long, json ? 'Item' : 'Line') };
  return json
    ? { rows, separator: ',', unit: 'Item', hasNames: json.hasNames }
    : { rows, separator, unit: 'Line', hasNames: false };
}

/**
 * The separator that is read where none is chosen: the first of tab, semicolon and comma that parts every one of the first
 * lines, for a comma may be a decimal point beside the others.
 */
export function usualSeparator(text: string): Separator {
  const parts = (separator: Separator) =>
    rowsOf(text, separator, usualReading, probed).rows.every(
      ({ cells }) => cells.length > 1 && !cells.some((cell) => cell.includes('"')),
    );
  return (['\t', ';', ','] as const).find(parts) ?? ',';
}

/** The first rows of a text, and the line of a quote among them that is never closed. */
export function rowsOf(
  text: string,
  separator: Separator,
  reading: Pick<Reading, 'skip' | 'comments'>,
  most: number,
): { rows: CellRow[]; unclosed?: number | undefined } {
  const rows: CellRow[] = [];
  const unclosed = scanRows(text, separator, reading, ({ line, cells }) => {
    rows.push({ line, cells });
    return rows.length < most;
  });
  return { rows, unclosed };
}

function longCellWords({ line, cells }: CellRow, unit: 'Line' | 'Item'): string {
  const longest = Math.max(...cells.map(({ length }) => length)).toLocaleString('en');
  const most = csvLimits.cellLength.toLocaleString('en');
  return `${unit} ${line} has a cell of ${longest} characters, at most ${most} are read. Are the line ends missing?`;
}
