import type { Point } from '../core/experiment/experiment';
import { landscapeKey } from '../core/experiment/landscapeKey';
import type { Pool } from '../../workers/pool';
import { oneAtATime } from './oneAtATime';
import { shownStep } from './playback';
import { reported } from './reported';
import { useScreen } from './screen';
import { selectedWalker } from './selectedWalker';
import { shownLoss } from './shownLoss';
import { useMassif } from './store';
import { frameOf, isTrained } from './training';

/** Keeps the errors of the samples by the shown loss at the pointer, or else at the selected walker, while they are asked for. */
export function startErring(pool: Pool): () => void {
  const ending = new AbortController();
  const ask = oneAtATime(async () => {
    const point = askedPlace();
    const { experiment } = useMassif.getState();
    const frame = frameOf(experiment);
    const errors =
      point &&
      (await pool.run(
        (api) => api.errors(experiment, shownLoss(experiment), point, frame),
        ending.signal,
        'urgent',
      ));
    useMassif.getState().setCursor({ errors });
  });
  let asked = '';
  const refresh = () => {
    const { experiment: present } = useMassif.getState();
    const question = JSON.stringify([landscapeKey(present), shownLoss(present), askedPlace()]);
    if (question === asked) return;
    asked = question;
    void reported(ask(), ending.signal);
  };

  refresh();
  const unsubscribe = [
    useMassif.subscribe(({ cursor, results, experiment }, before) => {
      if (!useScreen.getState().showsErrors) return;
      const hasMoved =
        shownStep(cursor.step) !== shownStep(before.cursor.step) || cursor.pointer !== before.cursor.pointer;
      const isOther = results.trails !== before.results.trails || experiment !== before.experiment;
      if (hasMoved || isOther) refresh();
    }),
    useScreen.subscribe(({ showsErrors, walkerSlot, lossShown }, before) => {
      const isOther = walkerSlot !== before.walkerSlot || lossShown !== before.lossShown;
      if (showsErrors !== before.showsErrors || isOther) refresh();
    }),
  ];
  return () => {
    unsubscribe.forEach((stop) => stop());
    ending.abort();
  };
}

/** Undefined while nobody asks, and where nobody is. */
function askedPlace(): Point | undefined {
  const { cursor, experiment, results } = useMassif.getState();
  const isAsked = useScreen.getState().showsErrors && experiment.subject.model !== undefined;
  if (!isAsked || !isTrained(experiment)) return undefined;
  const trail = results.trails[shownLoss(experiment)]?.[selectedWalker(experiment.walkers)]?.[0];
  if (cursor.pointer || !trail) return cursor.pointer;
  const step = Math.min(shownStep(cursor.step), trail.loss.length - 1);
  const [a, b] = [trail.points[2 * step], trail.points[2 * step + 1]];
  return Number.isFinite(a) && Number.isFinite(b) ? [a, b] : undefined;
}
