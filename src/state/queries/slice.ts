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
    return line && isTrained(massif, experiment)
      ? JSON.stringify([line, landscapeKey(experiment)])
      : undefined;
  },
  async answer(ask) {
    const { experiment } = massif.store.getState();
    const { slice: line } = experiment.plane;
    if (!line) return;
    const affinePlane = knownAffinePlane(massif, experiment);
    const losses = await Promise.all(
      ofEachLandscape(experiment, (loss) =>
        ask((api) => api.sliceLosses(experiment, loss, line, affinePlane)),
      ),
    );
    const points = slicePoints(drawnAxes(experiment), line);
    massif.store.getState().setResults({ sliceLosses: { experiment, points, losses } });
  },
  reset() {
    const { results, setResults } = massif.store.getState();
    if (results.sliceLosses) setResults({ sliceLosses: undefined });
  },
});
