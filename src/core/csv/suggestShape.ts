import { isMissing, numberOf } from './cellNumber';
import { rowsOf, usualSeparator } from './readCells';
import { commentSigns, readingSettings, separators, type CommentId, type SeparatorId } from './reading';
import { scanRows, type CellRow } from './scanRows';

/** So many rows tell how a text is read. */
const probed = 60;
/** So many characters tell it where rows are long. */
const headLength = 500_000;
const mostSkipped = readingSettings.skip.max;

/** How a text is parted into cells, as far as that is unusual. */
export interface Shape {
  readonly separator?: SeparatorId;
  readonly skip?: number;
  readonly comments?: CommentId;
}

/** Guesses separator, lines before the table and comments. */
export function suggestedShape(text: string): Shape {
  const named = /^sep=(.)\s*(?:\r\n|\n|\r)/i.exec(text)?.[1];
  const [comments, separator] = commentsAndSeparator(headOf(text), named === undefined ? 0 : 1);
  const chosen = separatorIds.find((id) => separators[id] === named) ?? separator;
  const skip = linesBefore(text, chosen ?? 'comma', comments, named === undefined ? 0 : 1);
  const isUsual = chosen === undefined || separators[chosen] === usualSeparator(text);
  return {
    ...(!isUsual && { separator: chosen }),
    ...(skip > 0 && { skip }),
    ...(comments !== 'none' && { comments }),
  };
}

/** The first whole lines of a long text. */
export function headOf(text: string): string {
  if (text.length <= headLength) return text;
  const end = Math.max(text.lastIndexOf('\n', headLength), text.lastIndexOf('\r', headLength));
  return end > 0 ? text.slice(0, end) : text;
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
    (style) => !Number.isNaN(numberOf(cell, { style, separator: separators[separator], habit: 'sheet' })),
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
  return from === 0 || from >= rows.length || rows[from].line > mostSkipped
    ? skip
    : Math.max(skip, rows[from].line - 1);
}

function rowCount(text: string, separator: SeparatorId, reading: Parameters<typeof scanRows>[2]): number {
  let count = 0;
  scanRows(text, separators[separator], reading, () => (count += 1) > 0);
  return count;
}
