import { errorReduction, type ErrorReduction } from '../../src/core/analysis/errorReduction';
import type { Experiment, Point } from '../../src/core/experiment/experiment';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import { planeFor } from './planeFor';

/** Every error at a point of the plane and how they become one number; undefined for a terrain. */
export function errors(
  experiment: Experiment,
  loss: number,
  point: Point,
  affinePlane?: AffinePlane,
): ErrorReduction | undefined {
  return errorReduction(planeFor(experiment, loss, affinePlane), point);
}
