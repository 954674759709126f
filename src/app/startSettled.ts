import { addEffect, addTail } from '@react-three/fiber';
import type { Massif } from '../state/massif';

/** Milliseconds without anything new: what follows a change a little later, such as the address, has come by then. */
const quiet = 300;

/** What a visitor does. */
const deeds = ['pointerdown', 'pointermove', 'pointerup', 'wheel', 'keydown', 'resize', 'scroll'] as const;

/**
 * Says on the page by `data-settled` that all is computed and drawn, and nothing moves any more; pictures and tests wait
 * for it.
 */
export function startSettled({ pool, store, screen, training }: Massif): () => void {
  const { dataset } = document.documentElement;
  let isDrawing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const settle = () => {
    if (isDrawing || !pool.isIdle) stir();
    else dataset.settled = '';
  };
  const stir = () => {
    delete dataset.settled;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    // A frame of the stage that is asked for comes before this one, and stirs again.
    timer = setTimeout(() => (frame = requestAnimationFrame(settle)), quiet);
  };

  stir();
  const stops = [
    ...[store, screen, training].map((part) => part.subscribe(stir)),
    addEffect(() => {
      isDrawing = true;
      stir();
    }),
    addTail(() => {
      isDrawing = false;
    }),
  ];
  for (const deed of deeds) window.addEventListener(deed, stir, { capture: true, passive: true });
  return () => {
    stops.forEach((stop) => stop());
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    for (const deed of deeds) window.removeEventListener(deed, stir, true);
  };
}
