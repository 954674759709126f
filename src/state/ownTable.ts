import { decodeText } from '../core/csv/decodeText';
import { keepTable, keptTable } from '../core/csv/ownTables';
import { tableOf } from '../core/csv/tableOf';
import { changeSetting, chooseData } from '../core/experiment/edit';
import type { Pool } from '../../workers/pool';
import { actions } from './actions';
import { useMassif } from './store';

const place = 'massif.table';
/** So many bad rows are named, the others are counted. */
const named = 5;

/** Opens tables that are dropped on the page or pasted; the last one is kept on this device. Call before the link is read. */
export function startOwnTable(pool: Pool): () => void {
  const kept = localStorage.getItem(place);
  if (kept !== null && keepTable(kept).problem === undefined) pool.tell((api) => api.keepTable(kept));

  const onDrag = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void file.arrayBuffer().then((bytes) => {
      const { text, problem } = decodeText(new Uint8Array(bytes)) as { text?: string; problem?: string };
      if (text === undefined) say(file.name, [problem!]);
      else openTable(pool, text, file.name);
    });
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
    if (isTyping || !/[,;\t\n]/.test(text)) return;
    openTable(pool, text, 'The pasted table');
  };
  window.addEventListener('dragover', onDrag);
  window.addEventListener('drop', onDrop);
  window.addEventListener('paste', onPaste);
  return () => {
    window.removeEventListener('dragover', onDrag);
    window.removeEventListener('drop', onDrop);
    window.removeEventListener('paste', onPaste);
  };
}

/** Shows the table as data, or says why not and leaves everything as it is. */
export function openTable(pool: Pool, text: string, name: string): void {
  const { key, problem } = keepTable(text) as { key?: string; problem?: string };
  if (key === undefined) {
    say(name, [problem!]);
    return;
  }
  const own = tableOf(keptTable(key)!, { task: 'auto' });
  if (own.problem !== undefined) {
    say(name, [own.problem]);
    return;
  }
  pool.tell((api) => api.keepTable(text));
  actions.edit((experiment) => {
    return changeSetting(chooseData(experiment, 'csv').experiment, 'data', 'table', key);
  });
  const { leftOut } = own;
  const more = leftOut.length > named ? [`${leftOut.length - named} more rows were left out.`] : [];
  say(name, [...leftOut.slice(0, named), ...more, ...stored(text)]);
}

function stored(text: string): string[] {
  try {
    localStorage.setItem(place, text);
    return [];
  } catch {
    return ['It is too large to be kept on this device: after a reload, drop it again.'];
  }
}

function say(name: string, messages: readonly string[]): void {
  useMassif.setState({ notices: messages.map((message) => ({ where: `file ${name}`, message })) });
}
