import type { Experiment } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/experiment/landscapeKey';
import { nonConvexShare, type NonConvexity } from '../../core/reading/bendCount';
import { Remembered } from '../../core/remembering';
import { drawnGrids, drawnLandscapes } from '../drawnLandscapes';
import type { Ask, Query } from '../query';
import { useMassif } from '../store';
import { frameOf } from '../training';

/** Points along each axis; rows are asked for one by one, so that nothing waits long behind them. */
const size = 51;
/** Shares that come within so many milliseconds are shown together: drawing costs more than most of them. */
const patience = 500;

const known = new Remembered<NonConvexity>(24);

/** How much of each compared ground is not convex; asked when nobody has moved samples for a while. */
export const convexity: Query = {
  name: 'how much of the surfaces is not convex',
  policy: { restartAfter: 1000 },
  urgency: 'patient',
  key: () => (isCompared() && isDrawn() ? drawnGrids() : undefined),
  async answer(ask) {
    const { surveyed } = useMassif.getState().results;
    if (!surveyed) return;
    let shown = performance.now();
    for (const [loss, key] of drawnLandscapes().entries()) {
      if (known.has(key)) continue;
      known.set(key, await nonConvexityOf(ask, surveyed, loss));
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

function isCompared(): boolean {
  return useMassif.getState().results.fields.length > 1;
}

/** Whether the drawn landscape is the present one. */
function isDrawn(): boolean {
  const { experiment, results } = useMassif.getState();
  return results.surveyed !== undefined && landscapeKey(results.surveyed) === landscapeKey(experiment);
}

function show(): void {
  const { results, setResults } = useMassif.getState();
  const nonConvex = isCompared() ? drawnLandscapes().map((key) => known.get(key)) : [];
  if (nonConvex.length > 0 || results.nonConvex.length > 0) setResults({ nonConvex });
}

async function nonConvexityOf(ask: Ask, experiment: Experiment, loss: number): Promise<NonConvexity> {
  const { domain } = experiment.plane;
  const frame = frameOf(experiment);
  const counts = Array.from({ length: size }, (_, row) =>
    ask((api) => api.bends(experiment, loss, { size, domain, fromRow: row, toRow: row + 1 }, frame)),
  );
  // Creases have no Hessian of their own: chords see them, at a small part of the work.
  const isAboveChord = await ask((api) => api.chords(experiment, loss, domain, frame));
  return { share: nonConvexShare(await Promise.all(counts)), isAboveChord };
}
