import type { Massif } from '../massif';
import { withOpening } from './startOpening';

const kinds = '.csv,.tsv,.tab,.txt,.dat,.json,.jsonl,.ndjson,text/csv,application/json';

/** Lets the visitor choose a table or a saved experiment from the device, and opens it. */
export function chooseFile(massif: Massif): void {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: kinds, hidden: true });
  input.addEventListener('cancel', () => input.remove());
  input.addEventListener('change', () => {
    const files = Array.from(input.files ?? []);
    input.remove();
    if (files.length > 0) withOpening(massif, ({ openFiles }) => openFiles(massif, files));
  });
  // Some browsers forget a chooser whose field is nowhere in the page.
  document.body.append(input);
  input.click();
}
