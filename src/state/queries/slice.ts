import { landscapeCount, landscapeKey } from '../../core/experiment/landscapeKey';
import { slicePoints } from '../../core/reading/profile';
import { drawnAxes } from '../landscape';
import type { Query } from '../query';
import { useMassif } from '../store';
import { frameOf, isTrained } from '../training';

/** The losses along the drawn line, one of every compared loss. */
export const slice: Query = {
  name: 'the losses along the line',
  policy: 'latest',
  urgency: 'urgent',
  key() {
    const { experiment } = useMassif.getState();
    const { slice: line } = experiment.plane;
    return line && isTrained(experiment) ? JSON.stringify([line, landscapeKey(experiment)]) : undefined;
  },
  async answer(ask) {
    const { experiment } = useMassif.getState();
    const { slice: line } = experiment.plane;
    if (!line) return;
    const frame = frameOf(experiment);
    const losses = await Promise.all(
      Array.from({ length: landscapeCount(experiment) }, (_, loss) =>
        ask((api) => api.profile(experiment, loss, line, frame)),
      ),
    );
    const points = slicePoints(drawnAxes(experiment), line);
    useMassif.getState().setResults({ profile: { experiment, points, losses } });
  },
  reset() {
    const { results, setResults } = useMassif.getState();
    if (results.profile) setResults({ profile: undefined });
  },
};
