import { landscapeKey, ofEachLandscape } from '../../core/landscape/landscapeKey';
import type { QueryOf } from '../query';
import { knownAffinePlane, isTrained } from '../trainingState';

/** Loss, slope and accuracy at the pointer, of every compared loss: computed there, never interpolated. */
export const probes: QueryOf = (massif) => ({
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
    const affinePlane = knownAffinePlane(massif, experiment);
    const found = await Promise.all(
      ofEachLandscape(experiment, (loss) => ask((api) => api.probe(experiment, loss, pointer, affinePlane))),
    );
    massif.store.getState().setCursor({ probe: found[0], probes: found });
  },
  reset() {
    const { cursor, setCursor } = massif.store.getState();
    if (cursor.probe) setCursor({ probe: undefined, probes: [] });
  },
});
