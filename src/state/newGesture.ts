let gestures = 0;

/** A name for the edits of one drag, one held key or one visit by keyboard: they are one undo step. */
export function newGesture(kind: string): string {
  gestures += 1;
  return `${kind} ${gestures}`;
}
