import type { Experiment } from '../../src/core/experiment/experiment';
import {
  lossesAt as lossesOf,
  type GridPlaces,
  type LossesByPlace,
} from '../../src/core/landscape/heightField';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import { planeFor } from './planeFor';

/** Some places of a grid over the plane of the loss with this index. */
interface PlacesRequest extends GridPlaces {
  readonly experiment: Experiment;
  readonly loss: number;
  readonly affinePlane?: AffinePlane | undefined;
}

/** The losses at some places of a grid. */
export function lossesAt({ experiment, loss, affinePlane, ...places }: PlacesRequest): LossesByPlace {
  return lossesOf(planeFor(experiment, loss, affinePlane), places);
}
