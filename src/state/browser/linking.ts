import { experimentFromLink, linkFromChosen } from '../../core/experiment/link/link';
import { firstVisit } from '../../core/experiment/firstVisit';
import { parseExperiment, type ParsedExperiment } from '../../core/experiment/parse/parse';
import type { Massif } from '../massif';
import { recallTable } from './ownTable';

/** In milliseconds: an edit goes into the address after the first, and after the second where the browser refused it. */
const [settleTime, refusedTime] = [250, 5000];

/** What the address opens: the experiment of its link, or the first visit. */
export function experimentOfAddress(): ParsedExperiment {
  const link = window.location.hash.slice(1);
  return isLink(link) ? experimentFromLink(link) : parseExperiment(firstVisit);
}

/** A word without any value names a place of a page: no experiment. */
function isLink(hash: string): boolean {
  return hash.includes('=');
}

/**
 * Opens the experiment of the address, and keeps the address in step with the experiment from then on. Whoever opens
 * another experiment makes an entry of the browser's history, so that its Back returns; edits make none.
 */
export function startLinking(massif: Massif): () => void {
  const { store, screen } = massif;
  const openFromAddress = () => {
    const link = window.location.hash.slice(1);
    if (!isLink(link)) {
      if (isFirst || link === '') openParsed(experimentOfAddress());
      screen.getState().set({ isArriving: isFirst });
      write();
    } else if (link !== written) {
      recallTable(massif, experimentFromLink(link).chosen);
      openParsed(experimentFromLink(link));
    }
  };
  /** The page begins with the first one; who follows another can go back. */
  const openParsed = (parsed: ParsedExperiment) => {
    const notices = parsed.notices.map((notice) => ({ ...notice, where: 'link' }));
    if (isFirst) store.getState().open(parsed);
    else massif.edit(() => ({ ...parsed, notices }));
  };
  let written: string | undefined;
  let isFirst = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (chosen = store.getState().history.present, isNew = false) => {
    clearTimeout(timer);
    written = linkFromChosen(chosen);
    const { pathname, search } = window.location;
    const address = `${pathname}${search}#${written}`;
    try {
      if (isNew) window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
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
  let openings = store.getState().openings;
  const unsubscribe = store.subscribe((state, before) => {
    if (state.history.present === before.history.present) return;
    const isOpened = state.openings !== openings;
    openings = state.openings;
    if (isOpened) {
      // The entry that is left has everything that led up to this.
      write(before.history.present);
      write(state.history.present, true);
    } else {
      writeIn(settleTime);
    }
  });
  window.addEventListener('hashchange', openFromAddress);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    screen.getState().set({ isLinked: false });
    window.removeEventListener('hashchange', openFromAddress);
  };
}
