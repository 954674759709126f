import type { Experiment, LossChoice } from '../experiment/experiment';
import { fittingLosses } from '../experiment/fittingLosses';
import { perObject } from '../remembering';
import { gridKeys } from './gridKeys';

/** The landscape of one of the losses that fit, on the plane of an experiment. */
export interface LossLandscape {
  readonly loss: LossChoice;
  /** The experiment with that loss at `place`: beside the main one, unless it is that. */
  readonly compared: Experiment;
  readonly place: number;
  /** What its heights depend on. */
  readonly key: string;
}

/** What every loss that fits makes of the same plane and region, as if it were compared with the main one. */
export const lossLandscapes = perObject((experiment: Experiment): readonly LossLandscape[] => {
  const [main] = experiment.losses;
  return fittingLosses(experiment).map((loss) => {
    const compared = { ...experiment, losses: loss === main ? [main] : [main, loss] };
    const place = compared.losses.length - 1;
    return { loss, compared, place, key: gridKeys(compared)[place] };
  });
});
