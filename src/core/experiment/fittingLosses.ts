import { losses } from '../losses';
import { lossUnfit } from '../losses/lossUnfit';
import { perObject } from '../remembering';
import { defaultsOf } from '../settings';
import type { Experiment, LossChoice } from './experiment';
import { usualHeight } from './parse/parse';
import { problemOf } from './subject';

/**
 * Every loss of the menu that can score the same model on the same data, in its order: the main one as it is chosen, the
 * others as they would be compared with it. Typed ones are not among them.
 */
export const fittingLosses = perObject((experiment: Experiment): readonly LossChoice[] => {
  const { subject, data, seed, losses: chosen } = experiment;
  const { network } = problemOf(subject, data, seed);
  const [main] = chosen;
  if (!network || !main) return [];
  return Object.entries(losses).flatMap(([id, loss]): LossChoice[] => {
    const settings = defaultsOf(loss.settings);
    if (loss.typed || lossUnfit(loss, settings, network) !== undefined) return [];
    return [id === main.id ? main : { id, settings, penalty: main.penalty }];
  });
});

/** Whether there are others than the main one. */
export function hasOtherLosses(experiment: Experiment): boolean {
  return fittingLosses(experiment).some(({ id }) => id !== experiment.losses[0].id);
}

/** The same experiment with another loss in the place of all, drawn in the height that is usual for it. */
export function withLoss(experiment: Experiment, loss: LossChoice): Experiment {
  return { ...experiment, losses: [loss], view: { ...experiment.view, height: usualHeight(loss.id) } };
}
