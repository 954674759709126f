import { landscapeKey, landscapeKeyOf } from '../core/experiment/landscapeKey';
import { nonConvexShare, type NonConvexity } from '../core/reading/bendCount';
import type { Experiment } from '../core/experiment/experiment';
import type { Pool } from '../../workers/pool';
import { drawnAxes } from './landscape';
import { reported } from './reported';
import { useMassif } from './store';
import { frameOf } from './training';

/** Points along each axis; rows are asked for one by one, so that nothing waits long behind them. */
const size = 51;
/** After the last grid has come, in milliseconds: who moves samples one after the other is not slowed by it. */
const rest = 1000;
/** Shares that come within so many milliseconds are shown together: drawing costs more than most of them. */
const patience = 500;

/**
 * Keeps how much of each compared ground is not convex; known grounds are not asked again. Nobody is asked about an
 * axis that is a setting: nothing is learned along it.
 */
export function startGroundBends(pool: Pool): () => void {
  let asking = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known: ReadonlyMap<string, NonConvexity> = new Map();

  const refresh = () => {
    const { surveyed, fields } = useMassif.getState().results;
    asking.abort();
    asking = new AbortController();
    clearTimeout(timer);
    useMassif.getState().setResults({ nonConvex: [] });
    if (!surveyed || fields.length < 2 || drawnAxes(surveyed).some(({ kind }) => kind === 'setting')) return;
    const { signal } = asking;
    const keys = fields.map((_, loss) => keyOf(surveyed, loss));
    known = new Map([...known].filter(([key]) => keys.includes(key)));
    const show = () => useMassif.getState().setResults({ nonConvex: keys.map((key) => known.get(key)) });
    const ask = async () => {
      let shown = performance.now();
      for (const [loss, key] of keys.entries()) {
        if (known.has(key)) continue;
        const found = await nonConvexityOf(pool, surveyed, loss, signal);
        known = new Map(known).set(key, found);
        if (performance.now() - shown < patience) continue;
        show();
        shown = performance.now();
      }
      show();
    };
    show();
    if (keys.every((key) => known.has(key))) return;
    timer = setTimeout(() => void reported(ask(), signal), rest);
  };

  refresh();
  const unsubscribe = useMassif.subscribe(({ results, experiment }, before) => {
    if (results.fields !== before.results.fields) refresh();
    else if (landscapeKey(experiment) !== landscapeKey(before.experiment)) asking.abort();
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
    asking.abort();
  };
}

function keyOf(experiment: Experiment, loss: number): string {
  return landscapeKeyOf(experiment, loss) + JSON.stringify(experiment.plane.domain);
}

async function nonConvexityOf(
  pool: Pool,
  experiment: Experiment,
  loss: number,
  signal: AbortSignal,
): Promise<NonConvexity> {
  const { domain } = experiment.plane;
  const frame = frameOf(experiment);
  const counts = Array.from({ length: size }, (_, row) => {
    const rows = { size, domain, fromRow: row, toRow: row + 1 };
    return pool.run((api) => api.bends(experiment, loss, rows, frame), signal);
  });
  // Creases have no Hessian of their own: chords see them, at a small part of the work.
  const isAboveChord = await pool.run((api) => api.chords(experiment, loss, domain, frame), signal);
  return { share: nonConvexShare(await Promise.all(counts)), isAboveChord };
}
