import type { Curvature } from '../../core/analysis/curvature';
import type { Point } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/landscape/landscapeKey';
import type { Instance } from '../instance';
import type { Query } from '../query';
import { shownLoss, viewedPoint, walkerPlace } from '../shown';
import { knownAffinePlane, isTrained } from '../trainingState';

/** How the ground curves where somebody is. */
interface Curvatures {
  /** At every walker; undefined for one that is nowhere. */
  readonly walkers: readonly (Curvature | undefined)[];
  /** At the pointer or the selected walker, while it is asked for. */
  readonly here: Curvature | undefined;
}

/** How the shown loss curves where the walkers stand, and, while it is asked for, at the pointer or the selected walker. */
export const curvature: Query<Curvatures> = {
  name: 'the curvature',
  policy: 'latest',
  urgency: 'urgent',
  unanswered: { walkers: [], here: undefined },
  about: (massif, put) => ({
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
      put({ walkers: walkers.map(at), here: at(here) });
    },
  }),
};

function walkerPlaces(massif: Instance): (Point | undefined)[] {
  return massif.store.getState().experiment.walkers.map((_, walker) => walkerPlace(massif, walker));
}

function askedPlace(massif: Instance): Point | undefined {
  return massif.screen.getState().opened.includes('curvature') ? viewedPoint(massif).point : undefined;
}
