import { experimentFromLink, linkFromChosen } from '../../core/experiment/link/link';
import type { Massif } from '../massif';
import { recallTable } from './ownTable';

/** In milliseconds: an edit goes into the address after the first, and after the second where the browser refused it. */
const [settleTime, refusedTime] = [250, 5000];

/** Opens the experiment of the address, and keeps the address in step with the experiment from then on. */
export function startLinking(massif: Massif): () => void {
  const { store, screen } = massif;
  const openFromAddress = () => {
    const link = window.location.hash.slice(1);
    // A word without any value names a place of a page: no experiment.
    if (link !== '' && !link.includes('=')) write();
    else if (link !== written) {
      recallTable(massif, experimentFromLink(link).chosen);
      const parsed = experimentFromLink(link);
      const notices = parsed.notices.map((notice) => ({ ...notice, where: 'link' }));
      // The page begins with the first one; who follows another can go back.
      if (isFirst) store.getState().open(parsed);
      else massif.edit(() => ({ ...parsed, notices }));
    }
  };
  let written: string | undefined;
  let isFirst = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    written = linkFromChosen(store.getState().history.present);
    const { pathname, search } = window.location;
    const address = `${pathname}${search}${written === '' ? '' : `#${written}`}`;
    try {
      window.history.replaceState(null, '', address);
    } catch {
      // Safari writes no more than a hundred in half a minute.
      writeIn(refusedTime);
    }
  };
  const writeIn = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(write, milliseconds);
  };
  openFromAddress();
  isFirst = false;
  screen.getState().set({ isLinked: true });
  const unsubscribe = store.subscribe(({ history }, before) => {
    if (history.present !== before.history.present) writeIn(settleTime);
  });
  window.addEventListener('hashchange', openFromAddress);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    screen.getState().set({ isLinked: false });
    window.removeEventListener('hashchange', openFromAddress);
  };
}
