import { landscapeKey, ofEachLandscape } from '../../core/landscape/landscapeKey';
import { slicePoints } from '../../core/analysis/slice';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import type { QueryOf } from '../query';
import { knownAffinePlane, isTrained } from '../trainingState';

/** The losses along the drawn line, one of every compared loss. */
export const slice: QueryOf = (massif) => ({
  name: 'the losses along the line',
  policy: 'latest',
  urgency: 'urgent',
  key() {
    const { experiment } = massif.store.getState();
    const { slice: line } = experiment.plane;
    return line && JSON.stringify([line, landscapeKey(experiment), isTrained(massif, experiment)]);
  },
  async answer(ask) {
    const { experiment, setResults } = massif.store.getState();
    const { slice: line } = experiment.plane;
    if (!line) return;
    if (!isTrained(massif, experiment)) {
      setResults({ sliceLosses: undefined });
      return;
    }
    const affinePlane = knownAffinePlane(massif, experiment);
    const losses = await Promise.all(
      ofEachLandscape(experiment, (loss) =>
        ask((api) => api.sliceLosses(experiment, loss, line, affinePlane)),
      ),
    );
    const points = slicePoints(drawnAxes(experiment), line);
    setResults({ sliceLosses: { experiment, points, losses } });
  },
  reset() {
    const { experiment, results, setResults } = massif.store.getState();
    if (results.sliceLosses) setResults({ sliceLosses: undefined });
    // A line that has gone before its losses came is not to be seen any more.
    if (!experiment.plane.slice) massif.screen.getState().set({ sliceAsked: false });
  },
});
