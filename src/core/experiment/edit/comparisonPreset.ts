import { losses } from '../../losses';
import type { Score } from '../../losses/loss';
import { lossUnfit, type Scored } from '../../losses/lossUnfit';
import { defaultsOf } from '../../settings';
import { experimentLimits, type Experiment } from '../experiment';
import { problemOf } from '../subject';

/** What should be seen beside each other first: shouting and whispering, kinks, terraces, the worst sample alone. */
const first: Readonly<Partial<Record<Score, readonly string[]>>> = {
  value: ['mse', 'mae', 'huber', 'infinityNorm', 'logCosh', 'pinball'],
  logit: ['crossEntropy', 'brier', 'hinge', 'counting', 'probabilityDifference', 'focal'],
  logits: ['softmaxCrossEntropy', 'brier', 'counting', 'probabilityDifference', 'labelSmoothed', 'focal'],
};

/** Up to six losses to compare on what is to be scored, filled up in the order of the menu. */
export function comparisonPreset(scored: Scored): string[] {
  const fitting = Object.entries(losses)
    .filter(([, loss]) => !loss.typed && lossUnfit(loss, defaultsOf(loss.settings), scored) === undefined)
    .map(([id]) => id);
  const ids = (first[scored.score] ?? []).filter((id) => fitting.includes(id));
  return [...new Set([...ids, ...fitting])].slice(0, experimentLimits.losses);
}

/** The ids of the suggested losses for the task of an experiment. */
export function suggestedLosses({
  subject,
  data,
  seed,
}: Pick<Experiment, 'subject' | 'data' | 'seed'>): readonly string[] {
  const { network } = problemOf(subject, data, seed);
  return network ? comparisonPreset(network) : [];
}
