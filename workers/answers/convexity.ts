import { risesAboveChord } from '../../src/core/analysis/chords';
import {
  convexityGrids as gridsOf,
  countNegativeCurvature,
  type ConvexityGrids,
  type CurvatureCount,
  type CurvatureRows,
} from '../../src/core/analysis/curvatureCount';
import type { Experiment } from '../../src/core/experiment/experiment';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import type { Domain } from '../../src/core/planeUnits';
import { planeFor } from './planeFor';

/** At how many points the convexity of a landscape is measured. */
export function convexityGrids(
  experiment: Experiment,
  loss: number,
  affinePlane?: AffinePlane,
): ConvexityGrids {
  return gridsOf(planeFor(experiment, loss, affinePlane));
}

/** How many points of some rows of a grid bend downwards. */
export function negativeCurvature(
  experiment: Experiment,
  loss: number,
  rows: CurvatureRows,
  affinePlane?: AffinePlane,
): CurvatureCount {
  return countNegativeCurvature(planeFor(experiment, loss, affinePlane), rows);
}

/** Whether the ground rises above a chord over a region. */
export function chords(
  experiment: Experiment,
  loss: number,
  domain: Domain,
  affinePlane?: AffinePlane,
): boolean {
  return risesAboveChord(planeFor(experiment, loss, affinePlane), domain);
}
