import { proxy } from 'comlink';
import type { RegionFeatures } from '../../core/analysis/regionFeatures';
import type { Experiment } from '../../core/experiment/experiment';
import { gridKeys } from '../../core/landscape/gridKeys';
import { isTrained } from '../trainingState';
import { factsOfEach } from './factsOfEach';

/** What the drawn regions hold, while that is asked for and nobody cancelled the search. */
export const features = factsOfEach<RegionFeatures>({
  name: 'minima, saddles and maxima',
  policy: { restartAfter: 250 },
  together: 0,
  isAsked(massif) {
    const { evaluated } = massif.store.getState().results;
    return (
      massif.screen.getState().opened.includes('features') &&
      evaluated !== undefined &&
      isTrained(massif, evaluated)
    );
  },
  hasSettled({ store, screen }) {
    const { evaluated } = store.getState().results;
    const { opened, searchLeft } = screen.getState();
    return !opened.includes('features') || !evaluated || searchLeft !== searchOf(evaluated);
  },
  answer: (ask, experiment, loss, affinePlane, tell) =>
    ask((api, signal) => {
      const goOn = (share: number): boolean => {
        if (!signal.aborted) tell(share);
        return !signal.aborted;
      };
      return api.features(experiment, loss, experiment.plane.domain, affinePlane, proxy(goOn));
    }),
});

/** The search of the drawn regions of an experiment, as `screen.searchLeft` names one that was cancelled. */
export function searchOf(evaluated: Experiment): string {
  return gridKeys(evaluated).join();
}
