import { curvatureAt, type Curvature } from '../../src/core/analysis/curvature';
import { hessianUnderPointer } from '../../src/core/analysis/hessianAt';
import type { Experiment, Point } from '../../src/core/experiment/experiment';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import { planeFor } from './planeFor';

/** How the ground curves at every one of some points. */
export function curvatures(
  experiment: Experiment,
  loss: number,
  points: readonly Point[],
  affinePlane?: AffinePlane,
): Curvature[] {
  const plane = planeFor(experiment, loss, affinePlane);
  return points.map((point) => curvatureAt(plane, point, hessianUnderPointer(plane, point)));
}
