import { landscapeKey, ofEachLandscape } from '../../core/landscape/landscapeKey';
import type { QueryOf } from '../query';
import { frameOf, isTrained } from '../trainingState';

/** Loss, slope and accuracy at the pointer, of every compared loss: computed there, never interpolated. */
export const readings: QueryOf = (massif) => ({
  name: 'the values at the pointer',
  policy: 'latest',
  urgency: 'urgent',
  key() {
    const { cursor, experiment } = massif.store.getState();
    if (!cursor.pointer || !isTrained(massif, experiment)) return undefined;
    return JSON.stringify([cursor.pointer, landscapeKey(experiment)]);
  },
  async answer(ask) {
    const { cursor, experiment } = massif.store.getState();
    const { pointer } = cursor;
    if (!pointer) return;
    const frame = frameOf(massif, experiment);
    const found = await Promise.all(
      ofEachLandscape(experiment, (loss) => ask((api) => api.read(experiment, loss, pointer, frame))),
    );
    massif.store.getState().setCursor({ reading: found[0], readings: found });
  },
  reset() {
    const { cursor, setCursor } = massif.store.getState();
    if (cursor.reading) setCursor({ reading: undefined, readings: [] });
  },
});
