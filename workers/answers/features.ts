import { regionFeatures, type RegionFeatures } from '../../src/core/analysis/regionFeatures';
import type { Experiment } from '../../src/core/experiment/experiment';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import type { Domain } from '../../src/core/planeUnits';
import { inSlices, type GoOn } from '../inSlices';
import { planeFor } from './planeFor';

/** What a region holds, as long as somebody wants to know. */
export function features(
  experiment: Experiment,
  loss: number,
  domain: Domain,
  affinePlane?: AffinePlane,
  goOn: GoOn = () => true,
): Promise<RegionFeatures> {
  return inSlices(regionFeatures(planeFor(experiment, loss, affinePlane), domain), goOn);
}
