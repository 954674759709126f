import type { Pool } from '../../workers/pool';
import { reported } from './reported';
import { useMassif } from './store';

/**
 * Keeps the reading at the pointer exact: loss, slope and accuracy are computed there, never interpolated. One
 * question is under way at a time; the newest pointer comes next.
 */
export function startReading(pool: Pool): () => void {
  const ending = new AbortController();
  let isAsking = false;

  const ask = async (): Promise<void> => {
    const { cursor, history } = useMassif.getState();
    const { pointer } = cursor;
    if (isAsking || !pointer) return;
    isAsking = true;
    const reading = await pool
      .run((api) => api.read(history.present, 0, pointer), ending.signal, 'urgent')
      .finally(() => (isAsking = false));
    const now = useMassif.getState();
    if (now.cursor.pointer) now.setCursor({ reading });
    if (now.cursor.pointer !== pointer || now.history.present !== history.present) await ask();
  };

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
