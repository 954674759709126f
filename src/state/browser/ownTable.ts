import { decodeText } from './decodeText';
import { keepTable, keptTable } from '../../core/csv/ownTables';
import { ownTableOf, readTable } from '../../core/csv/readTable';
import { changeSetting, chooseData } from '../../core/experiment/edit/edit';
import { experimentFromFile, isExperimentFile } from '../../core/experiment/link/file';
import { experimentFromLink } from '../../core/experiment/link/link';
import type { ParsedExperiment } from '../../core/experiment/parse/parse';
import { nothingAwaited, type Awaited } from '../awaited';
import type { Massif } from '../massif';
import { keep, stored } from './storage';

const storageKey = 'massif.table';
/** So many bad rows are named, the others are counted. */
const named = 5;

/** Opens a file that the visitor chose: a table, or an experiment that was saved. */
export function openFile(massif: Massif, file: File): void {
  void file.arrayBuffer().then((bytes) => {
    const { text, problem } = decodeText(new Uint8Array(bytes)) as { text?: string; problem?: string };
    if (text === undefined) say(massif, file.name, [problem!]);
    else openText(massif, text, file.name);
  });
}

/**
 * Opens tables and experiments that are dropped or pasted in a place; the last table is kept on this device. Call before
 * the link is read.
 */
export function startOwnTable(massif: Massif, place: GlobalEventHandlers): () => void {
  const { pool } = massif;
  const kept = stored(storageKey);
  if (kept !== undefined && keepTable(kept).problem === undefined)
    pool.broadcast((api) => api.keepTable(kept));

  const onDrag = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    openFile(massif, file);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
    if (isTyping || !/[,;\t\n]/.test(text)) return;
    openText(massif, text, 'What was pasted');
  };
  place.addEventListener('dragover', onDrag);
  place.addEventListener('drop', onDrop);
  place.addEventListener('paste', onPaste);
  return () => {
    place.removeEventListener('dragover', onDrag);
    place.removeEventListener('drop', onDrop);
    place.removeEventListener('paste', onPaste);
  };
}

/** Notes the table of a link, if it is not here. */
export function awaitTable(massif: Massif, link: string): void {
  const key = /(?:^|&)data\.settings\.table=([^&]+)/.exec(link)?.[1];
  awaits(massif, key, () => experimentFromLink(link));
}

function awaits({ awaited }: Massif, table: string | undefined, reopen: Awaited['reopen']): void {
  const isMissing = table && !keptTable(table);
  awaited.setState(isMissing ? { table, reopen } : nothingAwaited);
}

/** Shows a table or an experiment, or says why not and leaves everything as it is. */
export function openText(massif: Massif, text: string, name: string): void {
  if (isExperimentFile(text)) openExperiment(massif, text, name);
  else openTable(massif, text, name);
}

function openExperiment(massif: Massif, text: string, name: string): void {
  const opened = experimentFromFile(text);
  if (opened.problem !== undefined) {
    say(massif, name, [opened.problem]);
    return;
  }
  const { table, named: wanted } = opened;
  // What has opened once opens again.
  awaits(massif, wanted, () => experimentFromFile(text) as ParsedExperiment);
  if (table !== undefined) take(massif, table);
  massif.store.getState().open(opened);
}

function openTable(massif: Massif, text: string, name: string): void {
  const { key, problem } = keepTable(text) as { key?: string; problem?: string };
  if (key === undefined) {
    say(massif, name, [problem!]);
    return;
  }
  const { table, reopen } = massif.awaited.getState();
  if (table === key) {
    massif.awaited.setState(nothingAwaited);
    take(massif, text);
    massif.store.getState().open(reopen());
    return;
  }
  const own = ownTableOf(readTable(text, {}), { task: 'auto' });
  if (own.problem !== undefined) {
    say(massif, name, [own.problem]);
    return;
  }
  const isStored = take(massif, text);
  massif.edit((chosen) => {
    return changeSetting(chooseData(chosen, 'csv').chosen, 'data', 'table', key);
  });
  const { leftOut } = own;
  const more = leftOut.length > named ? [`${leftOut.length - named} more rows were left out.`] : [];
  const lost = isStored ? [] : ['This device has no room for it: after a reload, drop it again.'];
  say(massif, name, [...leftOut.slice(0, named), ...more, ...lost]);
}

/** Lets the workers know the rows and this device keep them; answers whether there was room for that. */
function take({ pool }: Massif, text: string): boolean {
  pool.broadcast((api) => api.keepTable(text));
  return keep(storageKey, text);
}

function say({ store }: Massif, name: string, messages: readonly string[]): void {
  store.setState({ notices: messages.map((message) => ({ where: `file ${name}`, message })) });
}
