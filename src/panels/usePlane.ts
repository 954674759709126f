import type { Experiment } from '../core/experiment/experiment';
import { landscapeKey } from '../core/experiment/landscapeKey';
import type { Frame } from '../core/objective/frame';
import { planeObjective, type PlaneObjective } from '../core/objective/planeObjective';
import { once } from '../core/once';
import { useShownLoss } from '../state/shownLoss';
import { useMassif } from '../state/store';
import { frameOf, useTraining } from '../state/training';

interface Known {
  experiment: Experiment;
  readonly key: string;
  readonly loss: number;
  readonly frame: Frame | undefined;
  readonly plane: () => PlaneObjective;
}

let known: Known | undefined;

/**
 * The shown loss over the plane, in f64, compiled when it is first asked for; the same function until data, subject,
 * loss or plane change. While a network trains it knows no place in the plane.
 */
export function usePlane(): () => PlaneObjective {
  useTraining(({ laid }) => laid);
  const loss = useShownLoss();
  return useMassif(({ experiment }) => planeOf(experiment, loss));
}

function planeOf(experiment: Experiment, loss: number): () => PlaneObjective {
  const frame = frameOf(experiment);
  const isKnown = known?.loss === loss && known.frame === frame;
  if (isKnown && known?.experiment === experiment) return known.plane;
  const key = landscapeKey(experiment);
  if (isKnown && known?.key === key) known.experiment = experiment;
  else known = { experiment, key, loss, frame, plane: once(() => planeObjective(experiment, loss, frame)) };
  return known.plane;
}
