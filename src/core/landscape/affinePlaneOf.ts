import type { Axis } from '../experiment/axis';
import type { Experiment } from '../experiment/experiment';
import { trainedPlane } from './trainedPlane';
import type { Descent } from '../objective/descend';
import type { AffinePlane } from '../objective/affinePlane';
import { coordinatePlane, originOf } from './coordinatePlane';
import type { LossSurface } from './lossSurface';

/**
 * Where the plane of an experiment lies, with the fit where it goes through one; a network that has to be trained for
 * it is trained now.
 */
export function affinePlaneOf(
  experiment: Experiment,
  { objective }: LossSurface,
  axes: readonly [Axis, Axis],
  found: Descent | undefined,
): AffinePlane {
  const { plane } = experiment;
  if (plane.origin === 'trained') return trainedPlane(experiment).affinePlane;
  return coordinatePlane(originOf(plane, objective.size, found?.theta)!, axes);
}
