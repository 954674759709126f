import { commandOf } from '../../panels/commands';
import type { Massif } from '../../state/massif';

/** Listens in a place for the keys of all commands; a control that has a use for a key keeps it. */
export function startKeys(massif: Massif, place: GlobalEventHandlers): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { helpOpen, galleryOpen, findOpen } = massif.screen.getState();
    const isCovered = helpOpen || galleryOpen || findOpen || massif.draft.getState().table !== undefined;
    if (event.defaultPrevented || event.altKey || event.isComposing || isCovered) return;
    const command = commandOf(event);
    const isCommand = event.ctrlKey || event.metaKey;
    if (!command || (isCommand ? isWriting(event) && !command.whileWriting : isKept(event))) return;
    event.preventDefault();
    if (command.unfit?.(massif) === undefined) command.run(massif);
  };
  place.addEventListener('keydown', onKeyDown);
  return () => place.removeEventListener('keydown', onKeyDown);
}

const arrowUsers = 'input[type=range], [type=radio], select, [role=tab], [role=menuitem], [role=application]';
const spaceUsers = 'button, a, summary, select, [type=checkbox], [type=radio], [role=tab], [role=menuitem]';

/** Whether the focused control has its own use for the key. */
function isKept(event: KeyboardEvent): boolean {
  if (isTyping(event)) return event.key !== 'Escape';
  const { target, key } = event;
  if (!(target instanceof Element)) return false;
  if (key === ' ') return target.matches(spaceUsers);
  if (/^(Arrow|Home|End)/.test(key)) return target.matches(arrowUsers);
  return target.matches('select');
}

function isTyping({ target }: KeyboardEvent): boolean {
  const types = 'textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox])';
  return target instanceof Element && target.matches(types);
}

/** A field says when it is settled: it holds nothing of its own that could be undone. */
function isWriting(event: KeyboardEvent): boolean {
  return isTyping(event) && !(event.target as Element).matches('[data-settled]');
}
