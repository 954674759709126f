import { ratesMoved } from './editRates';
import { experimentLimits, type Experiment } from './experiment';
import { compactExperiment } from './link';
import { pairAfter } from './pair';
import { parseExperiment, type ParsedExperiment } from './parse';
import { viewWithout } from './viewWithout';

type JsonObject = Record<string, unknown>;

/** Another loss in the place of the one with this index. */
export function chooseLoss(experiment: Experiment, index: number, id: string): ParsedExperiment {
  const losses = experiment.losses.map((loss, position) =>
    position === index ? { id, penalty: loss.penalty } : loss,
  );
  return parseExperiment({ ...viewWithout(compactExperiment(experiment), 'height'), losses });
}

/** This loss alone, with the settings that it has where it is compared already. */
export function chooseOnlyLoss(experiment: Experiment, id: string): ParsedExperiment {
  const { losses } = experiment;
  const known = losses.find((loss) => loss.id === id);
  if (known && losses.length === 1) return { experiment, notices: [] };
  const chosen = [known ?? { id, penalty: losses[0]?.penalty }];
  return parseExperiment({
    ...viewWithout(compactExperiment(experiment), 'height', 'pair'),
    losses: chosen,
    ...ratesMoved(experiment, chosen),
  });
}

/** One loss more to compare with the others, or one less; one always remains, and no more come than fit. */
export function toggleLoss(experiment: Experiment, id: string): ParsedExperiment {
  const { losses } = experiment;
  const others = losses.filter((loss) => loss.id !== id);
  const isCompared = others.length < losses.length;
  const isRefused = isCompared ? others.length === 0 : losses.length >= experimentLimits.losses;
  if (isRefused) return { experiment, notices: [] };
  return compareLosses(experiment, isCompared ? others : [...losses, { id, penalty: losses[0].penalty }]);
}

/** One of several compared losses less. */
export function removeLoss(experiment: Experiment, index: number): ParsedExperiment {
  if (experiment.losses.length < 2) return { experiment, notices: [] };
  return compareLosses(
    experiment,
    experiment.losses.filter((_, position) => position !== index),
  );
}

/** These losses compared, in the height that is drawn now. */
export function compareLosses(experiment: Experiment, losses: readonly unknown[]): ParsedExperiment {
  const { view, ...kept } = compactExperiment(experiment);
  const { height, pair } = experiment.view;
  return parseExperiment({
    ...kept,
    losses,
    ...ratesMoved(experiment, losses),
    view: { ...(view as JsonObject), height, pair: pairAfter(pair, experiment.losses, losses) },
  });
}
