import type { Point } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/landscape/landscapeKey';
import type { Instance } from '../instance';
import type { QueryOf } from '../query';
import { selectedWalker } from '../selectedWalker';
import { shownLoss } from '../shownLoss';
import { frameOf, isTrained } from '../trainingState';
import { walkerPlace } from '../walkerPlace';

/** The errors of the samples by the shown loss at the pointer, or else at the selected walker, while they are asked for. */
export const errors: QueryOf = (massif) => ({
  name: 'the errors of the samples',
  policy: 'latest',
  urgency: 'urgent',
  key() {
    const { experiment } = massif.store.getState();
    const place = askedPlace(massif);
    return place && JSON.stringify([landscapeKey(experiment), shownLoss(massif), place]);
  },
  async answer(ask) {
    const { experiment } = massif.store.getState();
    const [place, frame] = [askedPlace(massif), frameOf(massif, experiment)];
    if (!place) return;
    const found = await ask((api) => api.errors(experiment, shownLoss(massif), place, frame));
    massif.store.getState().setCursor({ errors: found });
  },
  reset() {
    const { cursor, setCursor } = massif.store.getState();
    if (cursor.errors) setCursor({ errors: undefined });
  },
});

function askedPlace(massif: Instance): Point | undefined {
  const { cursor, experiment } = massif.store.getState();
  const isAsked = massif.screen.getState().showsErrors && experiment.subject.model !== undefined;
  if (!isAsked || !isTrained(massif, experiment)) return undefined;
  return cursor.pointer ?? walkerPlace(massif, selectedWalker(massif));
}
