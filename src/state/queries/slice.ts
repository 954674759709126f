import { landscapeKey, ofEachLandscape } from '../../core/landscape/landscapeKey';
import { slicePoints, type SliceLosses } from '../../core/analysis/slice';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import type { Query } from '../query';
import { knownAffinePlane, isTrained } from '../trainingState';

/** The losses along the drawn line, one of every compared loss. */
export const slice: Query<SliceLosses | undefined> = {
  name: 'the losses along the line',
  policy: 'latest',
  urgency: 'urgent',
  unanswered: undefined,
  about: (massif, put) => ({
    key() {
      const { experiment } = massif.store.getState();
      const { slice: line } = experiment.plane;
      return line && JSON.stringify([line, landscapeKey(experiment), isTrained(massif, experiment)]);
    },
    async answer(ask) {
      const { experiment } = massif.store.getState();
      const { slice: line } = experiment.plane;
      if (!line) return;
      if (!isTrained(massif, experiment)) {
        put(undefined);
        return;
      }
      const affinePlane = knownAffinePlane(massif, experiment);
      const losses = await Promise.all(
        ofEachLandscape(experiment, (loss) =>
          ask((api) => api.sliceLosses(experiment, loss, line, affinePlane)),
        ),
      );
      const points = slicePoints(drawnAxes(experiment), line);
      put({ experiment, points, losses });
    },
    reset() {
      put(undefined);
      // A line that has gone before its losses came is not to be seen any more.
      if (!massif.store.getState().experiment.plane.slice)
        massif.screen.getState().set({ sliceAsked: false });
    },
  }),
};
