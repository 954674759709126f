import type { Axis } from '../experiment/axis';
import type { Experiment } from '../experiment/experiment';
import { trainedPlane } from './trainedPlane';
import type { Descent } from '../objective/descend';
import { fit } from '../objective/fit';
import type { AffinePlane } from '../objective/affinePlane';
import { coordinatePlane, originOf } from './coordinatePlane';
import type { LossSurface } from './lossSurface';

/** The fit that an experiment lays its plane through; undefined for another origin. */
export function planeFit(
  { plane }: Experiment,
  { objective, compiled, problem }: LossSurface,
): Descent | undefined {
  const { origin } = plane;
  if (origin !== 'fit' && origin !== 'fitInRange') return undefined;
  const { layers = [], init } = problem.network?.network ?? {};
  return fit(objective, {
    ranges: problem.ranges,
    kept: origin === 'fitInRange',
    samples: problem.network?.samples.count ?? 1,
    compiled: compiled(),
    ...(init && { init }),
    linear: layers.length === 1 && layers[0].kind === 'dense',
  });
}

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
