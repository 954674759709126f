import { hintsRead } from '../panels/stage/hints';
import { stored } from '../state/browser/storage';
import type { Massif } from '../state/massif';
import { riseSeconds } from './stage/Ranges';

/** What a visitor does; the first of them takes over. */
const deeds = ['pointerdown', 'wheel', 'keydown'] as const;

/**
 * On the first visit walkers stand at their starts until the camera has risen, then set out by themselves; whatever the
 * visitor does ends that. Who wants less motion sees their ways instead.
 */
export function startArrival({ store, screen, playback }: Massif): () => void {
  if (!screen.getState().isArriving) return () => {};
  if (stored(hintsRead) === undefined) screen.getState().set({ hint: 0, tab: 'loss' });
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    screen.getState().set({ isArriving: false });
    return () => {};
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.getState().setCursor({ step: 0 });
  store.setState(({ cameraAsked }) => ({ cameraAsked: { ...cameraAsked, outlook: 'map' } }));
  let isRisen = false;
  const rise = () => {
    if (!isRisen) store.getState().lookFrom({});
    isRisen = true;
  };
  const setOut = () => {
    const { trails, fields } = store.getState().results;
    const isThere = fields[0] !== undefined && trails[0]?.every((ofWalker) => ofWalker !== undefined);
    if (!isThere || timer !== undefined) return;
    // The map is drawn first; the flight begins in the next frame.
    requestAnimationFrame(() => requestAnimationFrame(rise));
    timer = setTimeout(() => {
      screen.getState().set({ isArriving: false });
      store.getState().setCursor({ playing: true });
    }, 1000 * riseSeconds);
  };
  const takeOver = (event: Event) => {
    stop();
    // The transport answers by itself, and so do keys.
    const isTransport = event.target instanceof Element && event.target.closest('[aria-label=Timeline]');
    if (event.type !== 'keydown' && !isTransport && store.getState().cursor.playing) playback.settle();
  };
  const unsubscribe = store.subscribe(setOut);
  const stop = () => {
    clearTimeout(timer);
    unsubscribe();
    rise();
    screen.getState().set({ isArriving: false });
    for (const deed of deeds) window.removeEventListener(deed, takeOver, true);
  };
  for (const deed of deeds) window.addEventListener(deed, takeOver, { capture: true, passive: true });
  return stop;
}
