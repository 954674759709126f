import { landscapeKey } from '../core/experiment/landscapeKey';
import type { Point } from '../core/experiment/experiment';
import type { Pool } from '../../workers/pool';
import { oneAtATime } from './oneAtATime';
import { shownStep } from './playback';
import { reported } from './reported';
import { useScreen } from './screen';
import { selectedWalker } from './selectedWalker';
import { shownLoss } from './shownLoss';
import { useMassif } from './store';
import { frameOf, isTrained } from './training';

/** Keeps the curvature of the shown loss where the walkers stand, and, while it is asked for, at the pointer or the selected walker. */
export function startBending(pool: Pool): () => void {
  const ending = new AbortController();
  const ask = oneAtATime(async () => {
    const { experiment } = useMassif.getState();
    if (!isTrained(experiment)) return;
    const frame = frameOf(experiment);
    const [walkers, here] = [walkerPlaces(), askedPlace()];
    const points = [...new Set([...walkers, here])].filter((point) => point !== undefined);
    const curvatures = await pool.run(
      (api) => api.curvatures(experiment, shownLoss(experiment), points, frame),
      ending.signal,
      'urgent',
    );
    const at = (point: Point | undefined) => point && curvatures[points.indexOf(point)];
    useMassif.getState().setCursor({ bends: { walkers: walkers.map(at), here: at(here) } });
  });
  let asked = '';
  const refresh = () => {
    const question = JSON.stringify([
      landscapeKey(useMassif.getState().experiment),
      shownLoss(useMassif.getState().experiment),
      walkerPlaces(),
      askedPlace(),
    ]);
    if (question === asked) return;
    asked = question;
    void reported(ask(), ending.signal);
  };

  refresh();
  const unsubscribe = [
    useMassif.subscribe(({ cursor, results }, before) => {
      const hasStepped = shownStep(cursor.step) !== shownStep(before.cursor.step);
      const isOther = results.trails !== before.results.trails;
      const hasPointed = useScreen.getState().showsCurvature && cursor.pointer !== before.cursor.pointer;
      if (hasStepped || isOther || hasPointed) refresh();
    }),
    useScreen.subscribe(({ showsCurvature, walkerSlot, lossShown }, before) => {
      const isOther = walkerSlot !== before.walkerSlot || lossShown !== before.lossShown;
      if (showsCurvature !== before.showsCurvature || isOther) refresh();
    }),
  ];
  return () => {
    unsubscribe.forEach((stop) => stop());
    ending.abort();
  };
}

/** Where every walker stands at the cursor; undefined for one that is nowhere. */
function walkerPlaces(): (Point | undefined)[] {
  const { cursor, results, experiment } = useMassif.getState();
  return experiment.walkers.map((_, walker) => {
    const trail = results.trails[shownLoss(experiment)]?.[walker]?.[0];
    if (!trail) return undefined;
    const step = Math.min(shownStep(cursor.step), trail.loss.length - 1);
    const [a, b] = [trail.points[2 * step], trail.points[2 * step + 1]];
    return Number.isFinite(a) && Number.isFinite(b) ? [a, b] : undefined;
  });
}

function askedPlace(): Point | undefined {
  if (!useScreen.getState().showsCurvature) return undefined;
  const { cursor, experiment } = useMassif.getState();
  return cursor.pointer ?? walkerPlaces()[selectedWalker(experiment.walkers)];
}
