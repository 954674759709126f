/** What of a table is read; beyond is a problem that says so. */
export const csvLimits = {
  characters: 4_000_000,
  rows: 10_000,
  columns: 100,
  /** Of one line. */
  lineLength: 20_000,
} as const;

/** The cells of a table row by row, with the line on which each row begins. */
export interface CellRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type Separator = ',' | ';' | '\t';

export type CellTable =
  | { readonly rows: readonly CellRow[]; readonly separator: Separator; readonly problem?: never }
  | { readonly problem: string };

const separators: readonly Separator[] = ['\t', ';', ','];
/** As many lines tell which separator it is. */
const probed = 20;

/** Reads separated values as RFC 4180 has them: quotes around cells with separators, line ends or doubled quotes. */
export function readCells(text: string): CellTable {
  const { characters, lineLength, rows: mostRows, columns } = csvLimits;
  const bare = text.replace(/^\ufeff/, '');
  if (bare.trim() === '') return { problem: 'The table is empty: it needs a row for every sample.' };
  const long = longLine(bare);
  if (long) {
    return {
      problem:
        `Line ${long.line} has ${long.length.toLocaleString('en')} characters, at most ` +
        `${lineLength.toLocaleString('en')} are read. Are the line ends missing?`,
    };
  }
  if (bare.length > characters) {
    return {
      problem:
        `The table has ${bare.length.toLocaleString('en')} characters, at most ` +
        `${characters.toLocaleString('en')} are read: leave out rows or columns.`,
    };
  }
  const separator = separatorOf(bare);
  const { rows, unclosed } = split(bare, separator, mostRows + 2);
  if (unclosed !== undefined) {
    return { problem: `The quote that opens on line ${unclosed} is never closed: add one, or take it away.` };
  }
  if (rows.length > mostRows + 1) {
    return {
      problem: `The table has more than ${mostRows.toLocaleString('en')} rows, as many as are read: leave some out.`,
    };
  }
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > columns) {
    return {
      problem: `The table has ${widest} columns, at most ${columns} are read: keep those to learn from and to predict.`,
    };
  }
  return { rows, separator };
}

function longLine(text: string): { line: number; length: number } | undefined {
  let [line, start] = [1, 0];
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > csvLimits.lineLength) return { line, length };
    if (end < 0) return undefined;
    start = end + 1;
    line += 1;
  }
  return undefined;
}

/** The first that parts every one of the first lines: a comma may be a decimal point beside the others. */
function separatorOf(text: string): Separator {
  const parts = (separator: Separator) =>
    split(text, separator, probed).rows.every(
      ({ cells }) => cells.length > 1 && !cells.some((cell) => cell.includes('"')),
    );
  return separators.find(parts) ?? ',';
}

/** Rows without a single character are passed over. */
function split(
  text: string,
  separator: Separator,
  most: number,
): { rows: CellRow[]; unclosed: number | undefined } {
  const rows: CellRow[] = [];
  let [cells, cell, line, begins]: [string[], string, number, number] = [[], '', 1, 1];
  let quoted: number | undefined;
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begins, cells });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length && rows.length < most; at++) {
    const character = text[at];
    if (character === '\n') line += 1;
    if (quoted !== undefined) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = undefined;
    } else if (character === '"' && cell.trim() === '') [cell, quoted] = ['', line];
    else if (character === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) {
      endRow();
      begins = line;
    } else if (character !== '\r') cell += character;
  }
  if (rows.length < most && quoted === undefined) endRow();
  return { rows, unclosed: rows.length < most ? quoted : undefined };
}
