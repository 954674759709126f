import { spreadPlaces } from '../core/doubtfulPlaces';
import type { Experiment } from '../core/experiment/experiment';
import type { HeightField } from '../core/heightField';
import type { Pool } from '../../workers/pool';
import { oneAtATime } from './oneAtATime';
import { reported } from './reported';
import { useScreen } from './screen';
import { useMassif, type Exactness } from './store';
import { frameOf, isTrained } from './training';

const sampleSize = 256;

/** Compares the drawn grid of the main loss with the oracle, while that is asked for. */
export function startChecking(pool: Pool): () => void {
  const ending = new AbortController();
  let checked: HeightField | undefined;
  const ask = oneAtATime(async () => {
    const { surveyed, fields } = useMassif.getState().results;
    const [field] = fields;
    if (!surveyed || !field || field === checked || !isTrained(surveyed)) return;
    checked = field;
    const { setResults } = useMassif.getState();
    setResults({ exactness: undefined });
    setResults({ exactness: await compared(pool, surveyed, field, ending.signal) });
  });
  const refresh = () => {
    if (useScreen.getState().showsEngine) void reported(ask(), ending.signal);
  };
  const unsubscribe = [
    useMassif.subscribe(({ results }, before) => {
      if (results.fields !== before.results.fields) refresh();
    }),
    useScreen.subscribe(refresh),
  ];
  return () => {
    unsubscribe.forEach((stop) => stop());
    ending.abort();
  };
}

async function compared(
  pool: Pool,
  experiment: Experiment,
  field: HeightField,
  signal: AbortSignal,
): Promise<Exactness> {
  const { size, domain, heights, reference, min, max } = field;
  const places = spreadPlaces(sampleSize, heights.length);
  const frame = frameOf(experiment);
  const oracle = await pool.run(
    (api) => api.lossesAt({ experiment, loss: 0, frame, size, domain, places, precision: 'oracle' }),
    signal,
  );
  const worst = places.reduce((most, place, k) => {
    const difference = Math.abs(heights[place] + reference - oracle[k]);
    return difference > most ? difference : most;
  }, 0);
  return { sample: sampleSize, worst, height: max - min };
}
