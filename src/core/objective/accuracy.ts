import { counting } from '../losses/counting';
import { lossFor, type Score } from '../losses/loss';
import { once } from '../once';
import { modelObjective, type ModelObjective } from './modelObjective';
import { noPenalty } from './penalty';
import type { Objective } from './objective';
import type { ChosenLoss } from './compiledObjective';
import { reducedLoss } from './reducedLoss';

/**
 * The share of the samples whose class a model answers right, by its parameters; undefined where there are no classes
 * to answer. It is one less the counting loss, which may be compiled.
 */
export function accuracyOf(
  { network, samples }: Pick<ChosenLoss, 'network' | 'samples'>,
  score: Score,
  compiled: (oracle: ModelObjective, chosen: ChosenLoss) => Objective = (oracle) => oracle,
): ((theta: Float64Array) => number) | undefined {
  const loss = lossFor(counting, {}, score);
  const { count, table } = samples;
  if (!loss || table.classes.length === 0) return undefined;
  const chosen: ChosenLoss = { network, samples, loss, settings: {}, penalty: noPenalty };
  const mistakes = once(() => compiled(modelObjective(network, samples, reducedLoss(loss, {})), chosen));
  return (theta) => (count - Math.round(mistakes().value(theta) * count)) / count;
}
