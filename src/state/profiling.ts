import type { Experiment } from '../core/experiment/experiment';
import { landscapeCount, landscapeKey } from '../core/experiment/landscapeKey';
import { slicePoints } from '../core/reading/profile';
import type { Pool } from '../../workers/pool';
import { drawnAxes } from './landscape';
import { oneAtATime } from './oneAtATime';
import { reported } from './reported';
import { useMassif } from './store';
import { frameOf, isTrained, useTraining } from './training';

/** Keeps the losses along the drawn line, one of every compared loss; the newest line comes next. */
export function startProfiling(pool: Pool): () => void {
  const ending = new AbortController();
  let asked: string | undefined;
  const ask = oneAtATime(async () => {
    const { experiment: present } = useMassif.getState();
    const { slice } = present.plane;
    if (!slice || !isTrained(present)) {
      useMassif.getState().setResults({ profile: undefined });
      return;
    }
    const frame = frameOf(present);
    const losses = await Promise.all(
      Array.from({ length: landscapeCount(present) }, (_, loss) =>
        pool.run((api) => api.profile(present, loss, slice, frame), ending.signal, 'urgent'),
      ),
    );
    const points = slicePoints(drawnAxes(present), slice);
    useMassif.getState().setResults({ profile: { experiment: present, points, losses } });
  });
  const refresh = (): void => {
    const question = questionOf(useMassif.getState().experiment);
    if (question === asked) return;
    asked = question;
    void reported(ask(), ending.signal);
  };

  refresh();
  const unsubscribe = [
    useMassif.subscribe(({ experiment }, before) => {
      if (experiment !== before.experiment) refresh();
    }),
    useTraining.subscribe(({ laid }, before) => {
      if (laid !== before.laid) refresh();
    }),
  ];
  return () => {
    unsubscribe.forEach((stop) => stop());
    ending.abort();
  };
}

/** Without a line there is nothing to ask, whatever else changes. */
function questionOf(experiment: Experiment): string | undefined {
  const { slice } = experiment.plane;
  return slice && JSON.stringify([slice, landscapeKey(experiment), isTrained(experiment)]);
}
