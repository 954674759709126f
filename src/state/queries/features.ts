import type { Ground } from '../../core/reading/ground';
import { Remembered } from '../../core/remembering';
import { drawnGrids, drawnLandscapes } from '../drawnLandscapes';
import type { Query } from '../query';
import { useScreen } from '../screen';
import { useMassif } from '../store';
import { frameOf, isTrained } from '../training';

const known = new Remembered<Ground>(24);

/** What the drawn regions hold, while that is asked for; asked after the last grid, for surveys and walks go first. */
export const features: Query = {
  name: 'minima, saddles and maxima',
  policy: { restartAfter: 250 },
  urgency: 'patient',
  key: () => (isAsked() ? drawnGrids() : undefined),
  async answer(ask) {
    const { surveyed } = useMassif.getState().results;
    if (!surveyed) return;
    const { domain } = surveyed.plane;
    const frame = frameOf(surveyed);
    for (const [loss, key] of drawnLandscapes().entries()) {
      if (known.has(key)) continue;
      known.set(key, await ask((api) => api.ground(surveyed, loss, domain, frame)));
      show();
    }
  },
  reset: show,
};

function isAsked(): boolean {
  const { surveyed } = useMassif.getState().results;
  return useScreen.getState().showsGround && surveyed !== undefined && isTrained(surveyed);
}

function show(): void {
  const { results, setResults } = useMassif.getState();
  const grounds = isAsked() ? drawnLandscapes().map((key) => known.get(key)) : [];
  if (grounds.length > 0 || results.grounds.length > 0) setResults({ grounds });
}
