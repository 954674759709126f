import type { Point } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/experiment/landscapeKey';
import type { Query } from '../query';
import { useScreen } from '../screen';
import { selectedWalker } from '../selectedWalker';
import { shownLoss } from '../shownLoss';
import { useMassif } from '../store';
import { frameOf, isTrained } from '../training';
import { walkerPlace } from '../walkerPlace';

/** How the shown loss curves where the walkers stand, and, while it is asked for, at the pointer or the selected walker. */
export const curvature: Query = {
  name: 'the curvature',
  policy: 'latest',
  urgency: 'urgent',
  key() {
    const { experiment } = useMassif.getState();
    if (!isTrained(experiment)) return undefined;
    return JSON.stringify([landscapeKey(experiment), shownLoss(experiment), walkerPlaces(), askedPlace()]);
  },
  async answer(ask) {
    const { experiment } = useMassif.getState();
    const frame = frameOf(experiment);
    const [walkers, here] = [walkerPlaces(), askedPlace()];
    const points = [...new Set([...walkers, here])].filter((point) => point !== undefined);
    const found = await ask((api) => api.curvatures(experiment, shownLoss(experiment), points, frame));
    const at = (point: Point | undefined) => point && found[points.indexOf(point)];
    useMassif.getState().setCursor({ bends: { walkers: walkers.map(at), here: at(here) } });
  },
  reset: () => useMassif.getState().setCursor({ bends: { walkers: [], here: undefined } }),
};

function walkerPlaces(): (Point | undefined)[] {
  return useMassif.getState().experiment.walkers.map((_, walker) => walkerPlace(walker));
}

function askedPlace(): Point | undefined {
  if (!useScreen.getState().showsCurvature) return undefined;
  const { cursor, experiment } = useMassif.getState();
  return cursor.pointer ?? walkerPlace(selectedWalker(experiment.walkers));
}
