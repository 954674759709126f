import type { Experiment } from '../../src/core/experiment/experiment';
import { landscapeKeyOf } from '../../src/core/landscape/landscapeKey';
import { planeObjective, type PlaneObjective } from '../../src/core/landscape/planeObjective';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import { Remembered } from '../../src/core/remembering';

const planes = new Remembered<PlaneObjective>(8);

/** The last few landscapes are kept compiled; view, walkers, region and other losses do not change one. */
export function planeFor(
  experiment: Experiment,
  loss: number,
  /** Where the plane lies, for a trained network: one worker trains, all know. */
  affinePlane: AffinePlane | undefined,
): PlaneObjective {
  const key = landscapeKeyOf(experiment, loss);
  const known = planes.get(key);
  if (known) return known;
  const fresh = planeObjective(experiment, loss, affinePlane);
  planes.set(key, fresh);
  return fresh;
}
