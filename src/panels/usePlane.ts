import type { Experiment } from '../core/experiment/experiment';
import { landscapeKey } from '../core/experiment/landscapeKey';
import { planeObjective, type PlaneObjective } from '../core/objective/planeObjective';
import { once } from '../core/once';
import { useMassif } from '../state/store';

let known: { experiment: Experiment; readonly key: string; readonly plane: () => PlaneObjective } | undefined;

/**
 * The main loss over the plane, in f64, compiled when it is first asked for; the same function until data, subject,
 * loss or plane change.
 */
export function usePlane(): () => PlaneObjective {
  return useMassif(({ history }) => planeOf(history.present));
}

function planeOf(experiment: Experiment): () => PlaneObjective {
  if (known?.experiment === experiment) return known.plane;
  const key = landscapeKey(experiment);
  if (known?.key === key) known.experiment = experiment;
  else known = { experiment, key, plane: once(() => planeObjective(experiment)) };
  return known.plane;
}
