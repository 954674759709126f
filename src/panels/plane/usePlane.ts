import type { Experiment } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/landscape/landscapeKey';
import type { Frame } from '../../core/objective/frame';
import { planeObjective, type PlaneObjective } from '../../core/landscape/planeObjective';
import { once } from '../../core/once';
import { useMassif, useShownLoss, useThisMassif, useTraining } from '../../state/hooks';
import type { Massif } from '../../state/massif';
import { frameOf } from '../../state/trainingState';

interface Known {
  experiment: Experiment;
  readonly key: string;
  readonly loss: number;
  readonly frame: Frame | undefined;
  readonly plane: () => PlaneObjective;
}

const knownPlanes = new WeakMap<Massif, Known>();

/**
 * The shown loss over the plane, in f64, compiled when it is first asked for; the same function until data, subject,
 * loss or plane change. While a network trains it knows no place in the plane.
 */
export function usePlane(): () => PlaneObjective {
  const massif = useThisMassif();
  useTraining(({ laid }) => laid);
  const loss = useShownLoss();
  return useMassif(({ experiment }) => planeOf(massif, experiment, loss));
}

function planeOf(massif: Massif, experiment: Experiment, loss: number): () => PlaneObjective {
  const frame = frameOf(massif, experiment);
  const known = knownPlanes.get(massif);
  if (known && known.loss === loss && known.frame === frame) {
    if (known.experiment === experiment) return known.plane;
    if (known.key === landscapeKey(experiment)) {
      known.experiment = experiment;
      return known.plane;
    }
  }
  const plane = once(() => planeObjective(experiment, loss, frame));
  knownPlanes.set(massif, { experiment, key: landscapeKey(experiment), loss, frame, plane });
  return plane;
}
