import type { Axis } from '../experiment/axis';
import type { Experiment } from '../experiment/experiment';
import { trainedPlane } from '../training/trainedPlane';
import { fit } from './fit';
import { coordinateFrame, type Frame } from './frame';
import type { LossSurface } from './lossSurface';

/** Where the plane of an experiment lies; a network that has to be trained for it is trained now. */
export function planeFrame(
  experiment: Experiment,
  { objective }: LossSurface,
  axes: readonly [Axis, Axis],
): Frame {
  const { origin } = experiment.plane;
  if (origin === 'trained') return trainedPlane(experiment).frame;
  return coordinateFrame(originOf(origin, objective), axes);
}

function originOf(
  origin: 'zero' | 'fit' | readonly number[],
  objective: LossSurface['objective'],
): Float64Array {
  if (origin === 'zero') return new Float64Array(objective.size);
  if (origin === 'fit') return fit(objective);
  return Float64Array.from(origin);
}
