import { landscapeKeyOf } from '../core/experiment/landscapeKey';
import type { Ground } from '../core/reading/ground';
import type { Pool } from '../../workers/pool';
import { drawnAxes } from './landscape';
import { reported } from './reported';
import { useScreen } from './screen';
import { useMassif } from './store';
import { frameOf, isTrained } from './training';

/** After the last grid has come, in milliseconds: surveys and walks go first. */
const rest = 250;

/** Keeps what the drawn regions hold, while that is asked for; a ground that stays is not asked again. */
export function startGrounds(pool: Pool): () => void {
  let asking = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known: ReadonlyMap<string, Ground> = new Map();

  const refresh = () => {
    asking.abort();
    asking = new AbortController();
    clearTimeout(timer);
    const { surveyed, fields } = useMassif.getState().results;
    const { setResults } = useMassif.getState();
    const isAsked = useScreen.getState().showsGround && surveyed && isTrained(surveyed);
    // Along a setting nothing is learned: its slope is none, and every point would be critical.
    if (!isAsked || drawnAxes(surveyed).some(({ kind }) => kind === 'setting')) {
      setResults({ grounds: [] });
      return;
    }
    const { signal } = asking;
    const { domain } = surveyed.plane;
    const keys = fields.map((_, loss) => landscapeKeyOf(surveyed, loss) + JSON.stringify(domain));
    known = new Map([...known].filter(([key]) => keys.includes(key)));
    const show = () => setResults({ grounds: keys.map((key) => known.get(key)) });
    const ask = async () => {
      for (const [loss, key] of keys.entries()) {
        if (known.has(key)) continue;
        const frame = frameOf(surveyed);
        const ground = await pool.run((api) => api.ground(surveyed, loss, domain, frame), signal);
        known = new Map(known).set(key, ground);
        show();
      }
    };
    show();
    timer = setTimeout(() => void reported(ask(), signal), rest);
  };

  const unsubscribe = [
    useMassif.subscribe(({ results }, before) => {
      if (results.fields !== before.results.fields && useScreen.getState().showsGround) refresh();
    }),
    useScreen.subscribe(({ showsGround }, before) => {
      if (showsGround !== before.showsGround) refresh();
    }),
  ];
  return () => {
    unsubscribe.forEach((stop) => stop());
    clearTimeout(timer);
    asking.abort();
  };
}
