import type { ErrorReduction } from '../../core/analysis/errorReduction';
import type { Point } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/landscape/landscapeKey';
import type { Instance } from '../instance';
import type { Query } from '../query';
import { shownLoss, viewedPoint } from '../shown';
import { knownAffinePlane, isTrained } from '../trainingState';

/** The errors of the samples by the shown loss at the pointer, or else at the selected walker, while they are asked for. */
export const errors: Query<ErrorReduction | undefined> = {
  name: 'the errors of the samples',
  policy: 'latest',
  urgency: 'urgent',
  unanswered: undefined,
  about: (massif, put) => ({
    key() {
      const { experiment } = massif.store.getState();
      const place = askedPlace(massif);
      return place && JSON.stringify([landscapeKey(experiment), shownLoss(massif), place]);
    },
    async answer(ask) {
      const { experiment } = massif.store.getState();
      const [place, affinePlane] = [askedPlace(massif), knownAffinePlane(massif, experiment)];
      if (!place) return;
      put(await ask((api) => api.errors(experiment, shownLoss(massif), place, affinePlane)));
    },
  }),
};

function askedPlace(massif: Instance): Point | undefined {
  const { experiment } = massif.store.getState();
  const isAsked =
    massif.screen.getState().opened.includes('errors') && experiment.subject.model !== undefined;
  return isAsked && isTrained(massif, experiment) ? viewedPoint(massif).point : undefined;
}
