import type { Table } from '../../datasets/dataset';
import { editLimits, type Edits, type Row } from '../../datasets/edits';
import type { Untrusted } from './untrusted';

/** What was changed about the rows of a table, as far as it fits them; undefined when nothing was. */
export function parseEdits(source: Untrusted, table: Table): Edits | undefined {
  if (source.isAbsent) return undefined;
  source.refuseOtherKeys(['moved', 'added', 'removed']);
  const removed = parseRemoved(source.at('removed'), table);
  const moved = parseMoved(source.at('moved'), table, removed);
  const added = parseRows(source.at('added'), 'Added samples', editLimits.added).flatMap(
    ({ piece, numbers }) => {
      const row = parseRow(piece, numbers, table);
      return row ? [row] : [];
    },
  );
  if (removed.length === 0 && moved.length === 0 && added.length === 0) return undefined;
  return {
    ...(moved.length > 0 && { moved }),
    ...(added.length > 0 && { added }),
    ...(removed.length > 0 && { removed }),
  };
}

function parseRemoved(source: Untrusted, table: Table): number[] {
  const listed = source.isEmptyList ? [] : (source.numbers('Removed samples') ?? []);
  const count = countOf(table);
  const known = [...new Set(listed)].filter((index) => isIndex(index, count)).sort((a, b) => a - b);
  const most = Math.min(editLimits.removed, count - 1);
  if (known.length < listed.length) {
    source.notice(`Removed samples are ${indexWords(count)}, each once: the others were left out.`);
  }
  if (known.length > most) {
    source.notice(`At most ${most} of ${count} samples can be removed: the rest stays.`);
  }
  return known.slice(0, most);
}

function parseMoved(source: Untrusted, table: Table, removed: readonly number[]): Row[] {
  const count = countOf(table);
  const moved = new Map<number, Row>();
  for (const { piece, numbers } of parseRows(source, 'Moved samples', editLimits.moved)) {
    const [index, ...values] = numbers;
    if (!isIndex(index, count) || removed.includes(index) || moved.has(index)) {
      piece.notice(`A moved sample is ${indexWords(count)}, once and not removed: ${index} was left out.`);
      continue;
    }
    const row = parseRow(piece, values, table);
    if (row) moved.set(index, [index, ...row]);
  }
  return [...moved.values()].sort(([one], [other]) => one - other);
}

function parseRows(source: Untrusted, label: string, most: number) {
  if (source.isAbsent || source.isEmptyList) return [];
  return (source.pieces(label, most) ?? []).flatMap((piece) => {
    const numbers = piece.numbers('A sample');
    return numbers ? [{ piece, numbers }] : [];
  });
}

/** One value a column; a class must be one that the data has. */
function parseRow(source: Untrusted, values: readonly number[], table: Table): Row | undefined {
  const width = table.features.length + 1;
  if (values.length !== width) {
    const columns = [...table.features, table.target].map(({ name }) => name).join(', ');
    source.notice(`A sample of these data has ${width} values (${columns}): it was left out.`);
    return undefined;
  }
  const target = values[width - 1];
  if (table.classes.length > 0 && !isIndex(target, table.classes.length)) {
    source.notice(
      `The class of a sample is ${indexWords(table.classes.length)}: the one with ${target} was left out.`,
    );
    return undefined;
  }
  const { farthest } = editLimits;
  const near = values.map((value) => Math.min(Math.max(value, -farthest), farthest));
  if (near.some((value, column) => value !== values[column])) {
    source.notice(`A sample lies within -${farthest} to ${farthest}: it was put there.`);
  }
  return near;
}

function countOf({ target }: Table): number {
  return target.values.length;
}

function isIndex(value: number, count: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < count;
}

function indexWords(count: number): string {
  return `one of 0 to ${count - 1}`;
}
