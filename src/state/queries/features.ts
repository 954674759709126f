import type { Ground } from '../../core/reading/ground';
import { Remembered } from '../../core/remembering';
import { drawnGrids, drawnLandscapes } from '../drawnLandscapes';
import type { QueryOf } from '../query';
import { frameOf, isTrained } from '../trainingState';

/** What the drawn regions hold, while that is asked for; asked after the last grid, for surveys and walks go first. */
export const features: QueryOf = (massif) => {
  const { store, screen } = massif;
  const known = new Remembered<Ground>(24);
  const isAsked = (): boolean => {
    const { surveyed } = store.getState().results;
    return screen.getState().showsGround && surveyed !== undefined && isTrained(massif, surveyed);
  };
  const show = (): void => {
    const { results, setResults } = store.getState();
    const grounds = isAsked() ? drawnLandscapes(results).map((key) => known.get(key)) : [];
    if (grounds.length > 0 || results.grounds.length > 0) setResults({ grounds });
  };
  return {
    name: 'minima, saddles and maxima',
    policy: { restartAfter: 250 },
    urgency: 'patient',
    key: () => (isAsked() ? drawnGrids(store.getState().results) : undefined),
    async answer(ask) {
      const { results } = store.getState();
      const { surveyed } = results;
      if (!surveyed) return;
      const { domain } = surveyed.plane;
      const frame = frameOf(massif, surveyed);
      for (const [loss, key] of drawnLandscapes(results).entries()) {
        if (known.has(key)) continue;
        known.set(key, await ask((api) => api.ground(surveyed, loss, domain, frame)));
        show();
      }
    },
    reset: show,
  };
};
