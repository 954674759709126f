import { useLayoutEffect, useRef } from 'react';
import { answerAmong, type Answerable } from './answers';
import { useThisMassif } from './hooks';
import { shownStep } from './shownStep';
import type { Cursor } from './store';

/** What a query has found. */
export type AnswerTo = <Answer>(query: Answerable<Answer>) => Answer;

/** Calls `show` after every render and whenever the cursor moves or something is answered, without rendering. */
export function useCursor(show: (cursor: Cursor, answerTo: AnswerTo) => void): void {
  const { store } = useThisMassif();
  useLayoutEffect(() => {
    const answerTo: AnswerTo = (query) => answerAmong(store.getState().answers, query);
    show(store.getState().cursor, answerTo);
    return store.subscribe(({ cursor, answers }, before) => {
      if (cursor !== before.cursor || answers !== before.answers) show(cursor, answerTo);
    });
  });
}

/** The same, but only when something that it depends on is another than the last time. */
export function useCursorParts(
  partsOf: (cursor: Cursor, answerTo: AnswerTo) => readonly unknown[],
  show: (cursor: Cursor, answerTo: AnswerTo) => void,
): void {
  const shown = useRef<readonly unknown[]>([]);
  useCursor((cursor, answerTo) => {
    const parts = partsOf(cursor, answerTo);
    if (parts.every((part, index) => part === shown.current[index])) return;
    shown.current = parts;
    show(cursor, answerTo);
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
