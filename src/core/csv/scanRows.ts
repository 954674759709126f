import { commentSigns, type Reading, type Separator } from './reading';

/** The cells of one row of a table without blanks around them, and the line on which it begins. */
export interface CellRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row with its place in the text. */
interface ScannedRow extends CellRow {
  readonly start: number;
  readonly end: number;
}

const [quote, newline, carriage, space, tab] = [34, 10, 13, 32, 9];

/**
 * Visits the rows of separated values, as RFC 4180 has them: quotes around cells with separators, line ends or doubled
 * quotes. Lines end with \n, \r\n or \r; rows with nothing in their cells are passed over. `visit` answers false to
 * stop. The answer is the line of a quote that is never closed.
 */
export function scanRows(
  text: string,
  separator: Separator,
  { skip, comments }: Pick<Reading, 'skip' | 'comments'>,
  visit: (row: ScannedRow) => boolean,
): number | undefined {
  const sign = commentSigns[comments];
  const split = separator.charCodeAt(0);
  const byBlanks = split === space;
  let [at, line] = [0, 1];

  const isBreak = () => text.charCodeAt(at) === newline || text.charCodeAt(at) === carriage;
  const isBlank = () => text.charCodeAt(at) === space || (text.charCodeAt(at) === tab && split !== tab);
  const isSplit = () => text.charCodeAt(at) === split || (byBlanks && text.charCodeAt(at) === tab);
  const passBlanks = () => {
    while (isBlank()) at += 1;
  };
  const passBreak = () => {
    if (at >= text.length) return;
    line += 1;
    at += text.charCodeAt(at) === carriage && text.charCodeAt(at + 1) === newline ? 2 : 1;
  };
  const passLine = () => {
    while (at < text.length && !isBreak()) at += 1;
    passBreak();
  };
  /** What stands in quotes that open here; undefined where they are never closed. */
  const readQuoted = (): string | undefined => {
    let [cell, from] = ['', at + 1];
    for (at += 1; at < text.length; at++) {
      if (text.charCodeAt(at) === quote) {
        cell += text.slice(from, at);
        if (text.charCodeAt(at + 1) !== quote) {
          at += 1;
          return cell;
        }
        from = at += 1;
      } else if (isBreak() && !(text.charCodeAt(at) === carriage && text.charCodeAt(at + 1) === newline)) {
        line += 1;
      }
    }
    return undefined;
  };

  while (at < text.length && line <= skip) passLine();
  while (at < text.length) {
    const [start, begins] = [at, line];
    passBlanks();
    if (sign !== undefined && text.startsWith(sign, at)) {
      passLine();
      continue;
    }
    const cells: string[] = [];
    for (;;) {
      let quoted = '';
      for (passBlanks(); quoted.trim() === '' && text.charCodeAt(at) === quote;) {
        const opened = line;
        const held = readQuoted();
        if (held === undefined) return opened;
        quoted = held;
        if (quoted.trim() === '') passBlanks();
      }
      const from = at;
      while (at < text.length && !isBreak() && !isSplit()) at += 1;
      cells.push((quoted + text.slice(from, at)).trim());
      if (byBlanks) passBlanks();
      if (at >= text.length || isBreak()) break;
      if (!byBlanks) at += 1;
    }
    const row = { start, end: at, line: begins, cells };
    passBreak();
    if (cells.some((cell) => cell !== '') && !visit(row)) return undefined;
  }
  return undefined;
}
