import { useLayoutEffect } from 'react';
import { shownStep } from '../state/playback';
import { useMassif, type Cursor } from '../state/store';

/** Calls `show` with the cursor after every render and whenever the cursor moves, without rendering. */
export function useCursor(show: (cursor: Cursor) => void): void {
  useLayoutEffect(() => {
    show(useMassif.getState().cursor);
    return useMassif.subscribe(({ cursor }, before) => {
      if (cursor !== before.cursor) show(cursor);
    });
  });
}

/** Calls `show` with the whole step shown after every render and whenever it changes, without rendering. */
export function useStep(show: (step: number) => void): void {
  useLayoutEffect(() => {
    let shown = shownStep(useMassif.getState().cursor.step);
    show(shown);
    return useMassif.subscribe(({ cursor }) => {
      const step = shownStep(cursor.step);
      if (step === shown) return;
      shown = step;
      show(step);
    });
  });
}
