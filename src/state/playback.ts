import type { StoreApi } from 'zustand/vanilla';
import { shownStep } from './shownStep';
import type { MassifState } from './store';

/** A frame that took longer than this (a hidden tab, a sleeping machine) moves the cursor no farther, in seconds. */
const longestFrame = 0.1;

export type Playback = ReturnType<typeof createPlayback>;

/** What moves the cursor along the walk. */
export function createPlayback(store: StoreApi<MassifState>) {
  const playback = {
    /** Plays or pauses; at the end it starts over. */
    toggle(): void {
      const { cursor, setCursor } = store.getState();
      if (cursor.playing) {
        playback.settle();
        return;
      }
      setCursor({ playing: true, step: cursor.step >= lastStep(store) ? 0 : cursor.step });
    },

    /** Moves the cursor while it is dragged; `settle` ends the drag. */
    scrubTo(step: number): void {
      store.getState().setCursor({ step: within(store, step), playing: false });
    },

    stepTo(step: number): void {
      playback.scrubTo(Math.round(step));
      playback.settle();
    },

    stepBy(steps: number): void {
      playback.stepTo(shownStep(store.getState().cursor.step) + steps);
    },

    /** Stops at a whole step and notes it. */
    settle(): void {
      store.setState(({ cursor }) => ({
        cursor: { ...cursor, step: shownStep(within(store, cursor.step)), playing: false },
      }));
      store.getState().noteStep();
    },
  };
  return playback;
}

interface Moved {
  readonly store: StoreApi<MassifState>;
  readonly playback: Playback;
}

/** Advances the cursor frame by frame while it plays, and keeps it within the walk. */
export function startPlayback({ store, playback }: Moved): () => void {
  let frame = 0;
  let before: number | undefined;

  const tick = (now: number) => {
    const elapsed = before === undefined ? 0 : Math.min((now - before) / 1000, longestFrame);
    before = now;
    advance({ store, playback }, elapsed);
    frame = store.getState().cursor.playing ? requestAnimationFrame(tick) : 0;
  };
  const follow = () => {
    const { cursor, setCursor } = store.getState();
    if (cursor.step > lastStep(store)) setCursor({ step: lastStep(store) });
    // Whoever walked may be removed meanwhile.
    if (cursor.playing && store.getState().experiment.walkers.length === 0) playback.settle();
    if (!store.getState().cursor.playing || frame !== 0) return;
    before = undefined;
    frame = requestAnimationFrame(tick);
  };

  follow();
  const unsubscribe = store.subscribe(follow);
  return () => {
    unsubscribe();
    if (frame !== 0) cancelAnimationFrame(frame);
  };
}

function advance({ store, playback }: Moved, elapsed: number): void {
  const { cursor, setCursor } = store.getState();
  if (!cursor.playing) return;
  const [step, last] = [cursor.step + elapsed * cursor.speed, lastStep(store)];
  if (step < last) setCursor({ step });
  else if (cursor.looping) setCursor({ step: step % last });
  else {
    setCursor({ step: last });
    playback.settle();
  }
}

function lastStep(store: StoreApi<MassifState>): number {
  return store.getState().experiment.steps;
}

function within(store: StoreApi<MassifState>, step: number): number {
  return Math.min(Math.max(step, 0), lastStep(store));
}
