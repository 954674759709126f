import type { Pool } from '../../workers/pool';
import { oneAtATime } from './oneAtATime';
import { reported } from './reported';
import { useMassif } from './store';

/**
 * Keeps the reading at the pointer exact: loss, slope and accuracy are computed there, never interpolated. One
 * question is under way at a time; the newest pointer comes next.
 */
export function startReading(pool: Pool): () => void {
  const ending = new AbortController();
  const ask = oneAtATime(async () => {
    const { cursor, history } = useMassif.getState();
    const { pointer } = cursor;
    if (!pointer) return;
    const reading = await pool.run((api) => api.read(history.present, 0, pointer), ending.signal, 'urgent');
    const now = useMassif.getState();
    if (now.cursor.pointer) now.setCursor({ reading });
  });

  const unsubscribe = useMassif.subscribe(({ cursor, history }, before) => {
    if (cursor.pointer === before.cursor.pointer && history.present === before.history.present) return;
    if (cursor.pointer) void reported(ask(), ending.signal);
    else if (cursor.reading) useMassif.getState().setCursor({ reading: undefined });
  });
  return () => {
    unsubscribe();
    ending.abort();
  };
}
