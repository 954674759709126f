import type { Experiment } from '../../src/core/experiment/experiment';
import type { WalkPlace } from '../../src/core/landscape/setRate';
import { walkCompared, type ComparedTrail } from '../../src/core/landscape/walkExperiment';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import { planeFor } from './planeFor';

export interface WalkRequest extends WalkPlace {
  readonly experiment: Experiment;
  readonly affinePlane?: AffinePlane | undefined;
}

/** The trail of a walker from one start. */
export function walk({ experiment, affinePlane, ...place }: WalkRequest): ComparedTrail {
  return walkCompared(experiment, place, (loss) => planeFor(experiment, loss, affinePlane));
}
