import type { Point } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/landscape/landscapeKey';
import type { Instance } from '../instance';
import type { QueryOf } from '../query';
import { shownLoss, viewedPoint, walkerPlace } from '../shown';
import { knownAffinePlane, isTrained } from '../trainingState';

/** How the shown loss curves where the walkers stand, and, while it is asked for, at the pointer or the selected walker. */
export const curvature: QueryOf = (massif) => ({
  name: 'the curvature',
  policy: 'latest',
  urgency: 'urgent',
  key() {
    const { experiment } = massif.store.getState();
    if (!isTrained(massif, experiment)) return undefined;
    return JSON.stringify([
      landscapeKey(experiment),
      shownLoss(massif),
      walkerPlaces(massif),
      askedPlace(massif),
    ]);
  },
  async answer(ask) {
    const { experiment } = massif.store.getState();
    const affinePlane = knownAffinePlane(massif, experiment);
    const [walkers, here] = [walkerPlaces(massif), askedPlace(massif)];
    const points = [...new Set([...walkers, here])].filter((point) => point !== undefined);
    const found = await ask((api) => api.curvatures(experiment, shownLoss(massif), points, affinePlane));
    const at = (point: Point | undefined) => point && found[points.indexOf(point)];
    massif.store.getState().setCursor({ curvatures: { walkers: walkers.map(at), here: at(here) } });
  },
  reset: () => massif.store.getState().setCursor({ curvatures: { walkers: [], here: undefined } }),
});

function walkerPlaces(massif: Instance): (Point | undefined)[] {
  return massif.store.getState().experiment.walkers.map((_, walker) => walkerPlace(massif, walker));
}

function askedPlace(massif: Instance): Point | undefined {
  return massif.screen.getState().opened.includes('curvature') ? viewedPoint(massif).point : undefined;
}
