import type { Point } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/landscape/landscapeKey';
import type { Instance } from '../instance';
import type { QueryOf } from '../query';
import { shownLoss, viewedPoint } from '../shown';
import { knownAffinePlane, isTrained } from '../trainingState';

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
    const [place, affinePlane] = [askedPlace(massif), knownAffinePlane(massif, experiment)];
    if (!place) return;
    const found = await ask((api) => api.errors(experiment, shownLoss(massif), place, affinePlane));
    massif.store.getState().setCursor({ errors: found });
  },
  reset() {
    const { cursor, setCursor } = massif.store.getState();
    if (cursor.errors) setCursor({ errors: undefined });
  },
});

function askedPlace(massif: Instance): Point | undefined {
  const { experiment } = massif.store.getState();
  const isAsked =
    massif.screen.getState().opened.includes('errors') && experiment.subject.model !== undefined;
  return isAsked && isTrained(massif, experiment) ? viewedPoint(massif).point : undefined;
}
