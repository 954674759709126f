import { useLayoutEffect, useRef } from 'react';
import { useThisMassif } from './hooks';
import { shownStep } from './store';
import type { Cursor } from './store';

/** Calls `show` with the cursor after every render and whenever the cursor moves, without rendering. */
export function useCursor(show: (cursor: Cursor) => void): void {
  const { store } = useThisMassif();
  useLayoutEffect(() => {
    show(store.getState().cursor);
    return store.subscribe(({ cursor }, before) => {
      if (cursor !== before.cursor) show(cursor);
    });
  });
}

/** The same, but only when something that it depends on is another than the last time. */
export function useCursorParts(
  partsOf: (cursor: Cursor) => readonly unknown[],
  show: (cursor: Cursor) => void,
): void {
  const shown = useRef<readonly unknown[]>([]);
  useCursor((cursor) => {
    const parts = partsOf(cursor);
    if (parts.every((part, index) => part === shown.current[index])) return;
    shown.current = parts;
    show(cursor);
  });
}

/** Calls `show` with the whole step shown after every render and whenever it changes, without rendering. */
export function useStep(show: (step: number) => void): void {
  const { store } = useThisMassif();
  useLayoutEffect(() => {
    let shown = shownStep(store.getState().cursor.step);
    show(shown);
    return store.subscribe(({ cursor }) => {
      const step = shownStep(cursor.step);
      if (step === shown) return;
      shown = step;
      show(step);
    });
  });
}
