import { tried } from '../failures';
import type { Massif } from '../massif';
import type * as openFiles from './openFiles';

type Opening = typeof openFiles;

/** Opens what the visitor drops or pastes in a place, until it is ended. */
export function startOpening(massif: Massif, place: GlobalEventHandlers): () => void {
  const onDrag = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const { files, items } = event.dataTransfer ?? {};
    if (!files || files.length === 0) return;
    event.preventDefault();
    const isFolder = Array.from(items ?? []).some((item) => item.webkitGetAsEntry?.()?.isDirectory);
    const dropped = Array.from(files);
    withOpening(massif, ({ openFiles, refuseFolder }) =>
      isFolder ? refuseFolder(massif, dropped[0].name) : openFiles(massif, dropped),
    );
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isTyping =
      event.target instanceof Element && event.target.matches('input, textarea, [contenteditable]');
    if (isTyping || massif.draft.getState().table || text.trim() === '') return;
    withOpening(massif, ({ openText }) => openText(massif, text, 'What was pasted'));
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

/** What opens files is fetched when the first one comes. */
export function withOpening(
  { store }: Pick<Massif, 'store'>,
  work: (opening: Opening) => Promise<void> | void,
): void {
  const open = async () => await work(await import('./openFiles'));
  void tried(store, 'the file', open, new AbortController().signal);
}
