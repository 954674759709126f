import type { Samples } from '../datasets/samples';
import { counting } from '../losses/counting';
import { lossFor, type Loss, type Score } from '../losses/loss';
import { once } from '../once';
import { modelObjective, type ModelObjective } from './modelObjective';
import { noPenalty } from './penalty';
import type { Objective } from './objective';
import type { ChosenLoss } from './compiledObjective';
import { elementLoss, reducedLoss } from './reducedLoss';

/** 1 for each sample that a model's outputs answer wrong, else 0; undefined where there are no classes to answer. */
export function mistakesOf(
  samples: Samples,
  score: Score,
): ((outputs: Float64Array) => Float64Array) | undefined {
  const loss = countingOf(samples, score);
  return loss && ((outputs) => elementLoss(loss, {}).value(outputs, samples.target, samples.count));
}

/**
 * The share of the samples whose class a model answers right, by its parameters; undefined where there are no classes
 * to answer. It is one less the counting loss, which may be compiled.
 */
export function accuracyOf(
  { network, samples }: Pick<ChosenLoss, 'network' | 'samples'>,
  score: Score,
  compiled: (oracle: ModelObjective, chosen: ChosenLoss) => Objective = (oracle) => oracle,
): ((theta: Float64Array) => number) | undefined {
  const loss = countingOf(samples, score);
  const { count } = samples;
  if (!loss) return undefined;
  const chosen: ChosenLoss = { network, samples, loss, settings: {}, penalty: noPenalty };
  const mistakes = once(() => compiled(modelObjective(network, samples, reducedLoss(loss, {})), chosen));
  return (theta) => (count - Math.round(mistakes().value(theta) * count)) / count;
}

function countingOf({ table }: Samples, score: Score): Loss | undefined {
  return table.classes.length > 0 ? lossFor(counting, {}, score) : undefined;
}
