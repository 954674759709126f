import { withSharedParts } from '../withSharedParts';

/** Values that can be taken back and brought again. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** The gesture that made the present; edits of one gesture (a drag) are one step. */
  readonly gesture: string | undefined;
}

const longestPast = 200;

export function historyOf<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], gesture: undefined };
}

/**
 * A new present; the same gesture as before replaces the present instead of adding a step. The very same present is no
 * edit at all.
 */
export function edited<Value>(history: History<Value>, present: Value, gesture?: string): History<Value> {
  if (present === history.present) return history;
  const goesOn = gesture !== undefined && gesture === history.gesture;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-longestPast);
  return { past, present, future: [], gesture };
}

/** The same present in other words, which is no step to be taken back. */
export function restated<Value>(history: History<Value>, present: Value): History<Value> {
  return withSharedParts(history.present, present) === history.present ? history : { ...history, present };
}

/** One step back, or the same history when there is none. */
export function undone<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future], gesture: undefined };
}

/** One step forward again, or the same history when there is none. */
export function redone<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0], future: future.slice(1), gesture: undefined };
}
