import { landscapeKey, ofEachLandscape } from '../../core/landscape/landscapeKey';
import type { Probe } from '../../../workers/answers/probe';
import type { Query } from '../query';
import { knownAffinePlane, isTrained } from '../trainingState';

/** Loss, slope and accuracy at the pointer, of every compared loss, the main one first: computed there, never interpolated. */
export const probes: Query<readonly Probe[]> = {
  name: 'the values at the pointer',
  policy: 'latest',
  urgency: 'urgent',
  unanswered: [],
  about: (massif, put) => ({
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
        ofEachLandscape(experiment, (loss) =>
          ask((api) => api.probe(experiment, loss, pointer, affinePlane)),
        ),
      );
      put(found);
    },
  }),
};
