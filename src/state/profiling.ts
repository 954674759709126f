import type { Experiment } from '../core/experiment/experiment';
import { landscapeCount, landscapeKey } from '../core/experiment/landscapeKey';
import { cutPoints } from '../core/reading/profile';
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
    const { present } = useMassif.getState().history;
    const { cut } = present.plane;
    if (!cut || !isTrained(present)) {
      useMassif.getState().setResults({ profile: undefined });
      return;
    }
    const frame = frameOf(present);
    const losses = await Promise.all(
      Array.from({ length: landscapeCount(present) }, (_, loss) =>
        pool.run((api) => api.profile(present, loss, cut, frame), ending.signal, 'urgent'),
      ),
    );
    const points = cutPoints(drawnAxes(present), cut);
    useMassif.getState().setResults({ profile: { experiment: present, points, losses } });
  });
  const refresh = (): void => {
    const question = questionOf(useMassif.getState().history.present);
    if (question === asked) return;
    asked = question;
    void reported(ask(), ending.signal);
  };

  refresh();
  const unsubscribe = [
    useMassif.subscribe(({ history }, before) => {
      if (history.present !== before.history.present) refresh();
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
  const { cut } = experiment.plane;
  return cut && JSON.stringify([cut, landscapeKey(experiment), isTrained(experiment)]);
}
