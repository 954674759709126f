import type { Opened } from '../../../workers/openText';
import type { ColumnKind } from '../../core/csv/columns';
import { tableKey } from '../../core/csv/ownTables';
import { experimentFromFile } from '../../core/experiment/link/file';
import { awaitedBy, parseExperiment } from '../../core/experiment/parse/parse';
import type { Notice } from '../../core/experiment/parse/untrusted';
import type { Massif } from '../massif';
import { keepOwnTable, recallTable } from './ownTable';
import { showDraft } from './draft';

/** A larger file is not read: so many bytes. */
const mostBytes = 32_000_000;

const noTable =
  'It is no table: one has two rows or more, with commas, semicolons or tabs between cells, and numbers in some column.';

/** What columns hold where words are taken for cells. */
const prose: ReadonlySet<ColumnKind> = new Set(['text', 'category', 'empty']);

/** Says that a folder is no file. */
export function refuseFolder(massif: Massif, name: string): void {
  say(massif, name, ['This is a folder: open one file of it.']);
}

/** Opens a file that the visitor chose: a table, or an experiment that was saved. Files are measured before they are read. */
export async function openFiles(massif: Massif, files: readonly File[]): Promise<void> {
  const [file] = files;
  const name = files.length > 1 ? `${files.length} files` : file.name;
  if (files.length > 1) {
    say(massif, name, ['One file is opened at a time.']);
  } else if (file.size > mostBytes) {
    say(massif, name, [
      `It has ${megabytes(file.size)}, at most ${megabytes(mostBytes)} are read: leave out rows or columns.`,
    ]);
  } else if (file.size === 0) {
    say(massif, name, ['This file is empty.']);
  } else {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) say(massif, name, ['It could not be read: it may be a folder, or it is gone.']);
    else await open(massif, new Uint8Array(bytes), name);
  }
}

/** Opens a text as if it came from a file of that name; one that is no table at all says so. */
export async function openText(massif: Massif, text: string, name: string): Promise<void> {
  if (text.trim() === '') say(massif, name, ['There is no text in it.']);
  else if (text.length > mostBytes)
    say(massif, name, ['It is too long to be read: leave out rows or columns.']);
  else await open(massif, text, name);
}

/** Shows a table before anything is made of it, opens an experiment, or says why not and leaves everything as it is. */
async function open(massif: Massif, source: Uint8Array | string, name: string): Promise<void> {
  const opened = await asked(massif, source);
  if (opened.kind === 'problem') say(massif, name, [opened.problem]);
  else if (typeof source === 'string' && isNoTable(opened)) say(massif, name, [noTable]);
  else if (opened.kind === 'experiment') openExperiment(massif, opened.text, name);
  else if (tableKey(opened.text) === awaitedBy(massif.store.getState().history.present)) {
    keepOwnTable(massif, opened.text);
    massif.store.getState().readAgain();
  } else showDraft(massif, { ...opened, name, bytes: typeof source === 'string' ? undefined : source });
}

/** Whether a text is a word or prose: of a file somebody meant to open it is shown how it is read instead. */
function isNoTable(opened: Opened): boolean {
  if (opened.kind !== 'table' || opened.preview.result.problem === undefined) return false;
  const { columns, rowCount } = opened.preview;
  return rowCount < 2 || columns.every(({ kind }) => prose.has(kind));
}

async function asked({ pool }: Massif, source: Uint8Array | string): Promise<Opened> {
  try {
    return await pool.run(async (api) => await api.openText(source), new AbortController().signal, 'urgent');
  } catch (error) {
    return { kind: 'problem', problem: `It could not be read: ${(error as Error).message}` };
  }
}

function openExperiment(massif: Massif, text: string, name: string): void {
  const first = experimentFromFile(text);
  if (first.problem !== undefined) {
    say(massif, name, [first.problem]);
    return;
  }
  if (first.table !== undefined) keepOwnTable(massif, first.table);
  const isAwaiting = awaitedBy(first.chosen) !== undefined;
  if (isAwaiting) recallTable(massif, first.chosen);
  const opened = isAwaiting ? parseExperiment(first.chosen) : first;
  massif.store.getState().visit({ ...opened, notices: ofFile(name, opened.notices) });
}

function say({ store }: Massif, name: string, messages: readonly string[]): void {
  store.setState({
    notices: ofFile(
      name,
      messages.map((message) => ({ where: '', message })),
    ),
  });
}

function ofFile(name: string, notices: readonly Notice[]): readonly Notice[] {
  return notices.map((notice) => ({ ...notice, where: `file ${name}` }));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
