import type { Experiment } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/landscape/landscapeKey';
import type { Frame } from '../../core/objective/frame';
import { nonConvexShare, type NonConvexity } from '../../core/reading/bendCount';
import { Remembered } from '../../core/remembering';
import { drawnGrids, drawnLandscapes } from '../drawnLandscapes';
import type { Ask, QueryOf } from '../query';
import { frameOf } from '../trainingState';

/** Points along each axis; rows are asked for one by one, so that nothing waits long behind them. */
const size = 51;
/** Shares that come within so many milliseconds are shown together: drawing costs more than most of them. */
const patience = 500;

/** How much of each compared ground is not convex; asked when nobody has moved samples for a while. */
export const convexity: QueryOf = (massif) => {
  const { store } = massif;
  const known = new Remembered<NonConvexity>(24);
  const isCompared = () => store.getState().results.fields.length > 1;
  /** Whether the drawn landscape is the present one. */
  const isDrawn = (): boolean => {
    const { experiment, results } = store.getState();
    return results.surveyed !== undefined && landscapeKey(results.surveyed) === landscapeKey(experiment);
  };
  const show = (): void => {
    const { results, setResults } = store.getState();
    const nonConvex = isCompared() ? drawnLandscapes(results).map((key) => known.get(key)) : [];
    if (nonConvex.length > 0 || results.nonConvex.length > 0) setResults({ nonConvex });
  };
  return {
    name: 'how much of the surfaces is not convex',
    policy: { restartAfter: 1000 },
    urgency: 'patient',
    key: () => (isCompared() && isDrawn() ? drawnGrids(store.getState().results) : undefined),
    async answer(ask) {
      const { results } = store.getState();
      const { surveyed } = results;
      if (!surveyed) return;
      const frame = frameOf(massif, surveyed);
      let shown = performance.now();
      for (const [loss, key] of drawnLandscapes(results).entries()) {
        if (known.has(key)) continue;
        known.set(key, await nonConvexityOf(ask, surveyed, loss, frame));
        if (performance.now() - shown < patience) continue;
        show();
        shown = performance.now();
      }
      show();
    },
    reset() {
      // Until another landscape is drawn the facts of the old one hold.
      if (isDrawn()) show();
    },
  };
};

async function nonConvexityOf(
  ask: Ask,
  experiment: Experiment,
  loss: number,
  frame: Frame | undefined,
): Promise<NonConvexity> {
  const { domain } = experiment.plane;
  const counts = Array.from({ length: size }, (_, row) =>
    ask((api) => api.bends(experiment, loss, { size, domain, fromRow: row, toRow: row + 1 }, frame)),
  );
  // Creases have no Hessian of their own: chords see them, at a small part of the work.
  const chords = ask((api) => api.chords(experiment, loss, domain, frame));
  // Together, so that none is left to itself when the question ends.
  const [isAboveChord, ...counted] = await Promise.all([chords, ...counts]);
  return { share: nonConvexShare(counted), isAboveChord };
}
