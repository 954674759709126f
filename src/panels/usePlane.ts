import type { Experiment } from '../core/experiment/experiment';
import { landscapeKey } from '../core/experiment/landscapeKey';
import type { Frame } from '../core/objective/frame';
import { planeObjective, type PlaneObjective } from '../core/objective/planeObjective';
import { once } from '../core/once';
import { useMassif } from '../state/store';
import { frameOf, useTraining } from '../state/training';

interface Known {
  experiment: Experiment;
  readonly key: string;
  readonly frame: Frame | undefined;
  readonly plane: () => PlaneObjective;
}

let known: Known | undefined;

/**
 * The main loss over the plane, in f64, compiled when it is first asked for; the same function until data, subject,
 * loss or plane change. While a network trains it knows no place in the plane.
 */
export function usePlane(): () => PlaneObjective {
  useTraining(({ laid }) => laid);
  return useMassif(({ history }) => planeOf(history.present));
}

function planeOf(experiment: Experiment): () => PlaneObjective {
  const frame = frameOf(experiment);
  if (known?.experiment === experiment && known.frame === frame) return known.plane;
  const key = landscapeKey(experiment);
  if (known?.key === key && known.frame === frame) known.experiment = experiment;
  else known = { experiment, key, frame, plane: once(() => planeObjective(experiment, 0, frame)) };
  return known.plane;
}
