import { isTrained } from '../trainingState';
import { factsOfEach } from './factsOfEach';

/** What the drawn regions hold, while that is asked for. */
export const features = factsOfEach({
  name: 'minima, saddles and maxima',
  policy: { restartAfter: 250 },
  place: 'features',
  together: 0,
  isAsked(massif) {
    const { evaluated } = massif.store.getState().results;
    return (
      massif.screen.getState().opened.includes('features') &&
      evaluated !== undefined &&
      isTrained(massif, evaluated)
    );
  },
  answer: (ask, experiment, loss, affinePlane) =>
    ask((api) => api.features(experiment, loss, experiment.plane.domain, affinePlane)),
});
