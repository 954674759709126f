import { create } from 'zustand';
import { decodeText } from '../core/csv/decodeText';
import { keepTable, keptTable } from '../core/csv/ownTables';
import { tableOf } from '../core/csv/tableOf';
import { changeSetting, chooseData } from '../core/experiment/edit';
import { experimentFromFile, isExperimentFile } from '../core/experiment/file';
import { experimentFromLink } from '../core/experiment/link';
import { parseExperiment, type ParsedExperiment } from '../core/experiment/parse';
import type { Pool } from '../../workers/pool';
import { actions } from './actions';
import { useMassif } from './store';

const place = 'massif.table';
/** So many bad rows are named, the others are counted. */
const named = 5;

/** The name of a table which is not here, and the experiment that is opened again as soon as it comes. */
interface Awaited {
  readonly table: string | undefined;
  readonly reopen: () => ParsedExperiment;
}

const nothing: Awaited = { table: undefined, reopen: () => parseExperiment({}) };

export const useAwaited = create<Awaited>()(() => nothing);

let read = (_file: File): void => {};

/** Opens a file that the visitor chose: a table, or an experiment that was saved. */
export const openFile = (file: File): void => read(file);

/**
 * Opens tables and experiments that are dropped on the page, pasted or chosen; the last table is kept on this device.
 * Call before the link is read.
 */
export function startOwnTable(pool: Pool): () => void {
  const kept = localStorage.getItem(place);
  if (kept !== null && keepTable(kept).problem === undefined) pool.tell((api) => api.keepTable(kept));

  read = (file) => {
    void file.arrayBuffer().then((bytes) => {
      const { text, problem } = decodeText(new Uint8Array(bytes)) as { text?: string; problem?: string };
      if (text === undefined) say(file.name, [problem!]);
      else openText(pool, text, file.name);
    });
  };
  const onDrag = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    read(file);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
    if (isTyping || !/[,;\t\n]/.test(text)) return;
    openText(pool, text, 'What was pasted');
  };
  window.addEventListener('dragover', onDrag);
  window.addEventListener('drop', onDrop);
  window.addEventListener('paste', onPaste);
  return () => {
    read = () => {};
    window.removeEventListener('dragover', onDrag);
    window.removeEventListener('drop', onDrop);
    window.removeEventListener('paste', onPaste);
  };
}

/** Notes the table of a link, if it is not here. */
export function awaitTable(link: string): void {
  const key = /(?:^|&)data\.settings\.table=([^&]+)/.exec(link)?.[1];
  awaits(key, () => experimentFromLink(link));
}

function awaits(table: string | undefined, reopen: Awaited['reopen']): void {
  const isMissing = table && !keptTable(table);
  useAwaited.setState(isMissing ? { table, reopen } : nothing);
}

/** Shows a table or an experiment, or says why not and leaves everything as it is. */
export function openText(pool: Pool, text: string, name: string): void {
  if (isExperimentFile(text)) openExperiment(pool, text, name);
  else openTable(pool, text, name);
}

function openExperiment(pool: Pool, text: string, name: string): void {
  const opened = experimentFromFile(text);
  if (opened.problem !== undefined) {
    say(name, [opened.problem]);
    return;
  }
  const { table, named: wanted } = opened;
  // What has opened once opens again.
  awaits(wanted, () => experimentFromFile(text) as ParsedExperiment);
  if (table !== undefined) take(pool, table);
  useMassif.getState().open(opened);
}

function openTable(pool: Pool, text: string, name: string): void {
  const { key, problem } = keepTable(text) as { key?: string; problem?: string };
  if (key === undefined) {
    say(name, [problem!]);
    return;
  }
  const { table, reopen } = useAwaited.getState();
  if (table === key) {
    useAwaited.setState(nothing);
    take(pool, text);
    useMassif.getState().open(reopen());
    return;
  }
  const own = tableOf(keptTable(key)!.cells, { task: 'auto' });
  if (own.problem !== undefined) {
    say(name, [own.problem]);
    return;
  }
  const isStored = take(pool, text);
  actions.edit((chosen) => {
    return changeSetting(chooseData(chosen, 'csv').chosen, 'data', 'table', key);
  });
  const { leftOut } = own;
  const more = leftOut.length > named ? [`${leftOut.length - named} more rows were left out.`] : [];
  const lost = isStored ? [] : ['It is too large to be kept on this device: after a reload, drop it again.'];
  say(name, [...leftOut.slice(0, named), ...more, ...lost]);
}

/** Lets the workers know the rows and this device keep them; answers whether there was room for that. */
function take(pool: Pool, text: string): boolean {
  pool.tell((api) => api.keepTable(text));
  try {
    localStorage.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}

function say(name: string, messages: readonly string[]): void {
  useMassif.setState({ notices: messages.map((message) => ({ where: `file ${name}`, message })) });
}
