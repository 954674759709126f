import { landscapeCount } from '../core/experiment/landscapeKey';
import type { Pool } from '../../workers/pool';
import { oneAtATime } from './oneAtATime';
import { reported } from './reported';
import { useMassif } from './store';
import { frameOf, isTrained } from './training';

/**
 * Keeps the readings at the pointer exact, one of every loss: loss, slope and accuracy are computed there, never
 * interpolated. One question is under way at a time; the newest pointer comes next.
 */
export function startReading(pool: Pool): () => void {
  const ending = new AbortController();
  const ask = oneAtATime(async () => {
    const { cursor, experiment } = useMassif.getState();
    const { pointer } = cursor;
    if (!pointer || !isTrained(experiment)) return;
    const frame = frameOf(experiment);
    const readings = await Promise.all(
      Array.from({ length: landscapeCount(experiment) }, (_, loss) =>
        pool.run((api) => api.read(experiment, loss, pointer, frame), ending.signal, 'urgent'),
      ),
    );
    const now = useMassif.getState();
    if (now.cursor.pointer) now.setCursor({ reading: readings[0], readings });
  });

  const unsubscribe = useMassif.subscribe(({ cursor, experiment }, before) => {
    if (cursor.pointer === before.cursor.pointer && experiment === before.experiment) return;
    if (cursor.pointer) void reported(ask(), ending.signal);
    else if (cursor.reading) useMassif.getState().setCursor({ reading: undefined, readings: [] });
  });
  return () => {
    unsubscribe();
    ending.abort();
  };
}
