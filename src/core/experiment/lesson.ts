import type { Catalog } from '../catalog';
import { lossFor, type Loss, type Score } from '../losses/loss';
import { defaultsOf } from '../settings';
import { experimentLimits } from './experiment';

/** What should be seen beside each other first: shouting and whispering, kinks, terraces, the worst sample alone. */
const first: Readonly<Record<Score, readonly string[]>> = {
  value: ['mse', 'mae', 'huber', 'infinityNorm', 'logCosh', 'pinball'],
  values: ['reconstruction', 'mse', 'mae'],
  gaussian: ['gaussianNll'],
  logit: ['crossEntropy', 'brier', 'hinge', 'counting', 'probabilityDifference', 'focal'],
  logits: ['softmaxCrossEntropy', 'labelSmoothed', 'generalizedCrossEntropy'],
};

/** The six losses of the lesson for models that answer with this score, filled up in the order of the menu. */
export function lessonOf(losses: Catalog<Loss>, score: Score): string[] {
  const fitting = Object.keys(losses).filter((id) => !losses[id].typed && fits(losses[id], score));
  const ids = first[score].filter((id) => fitting.includes(id));
  return [...new Set([...ids, ...fitting])].slice(0, experimentLimits.losses);
}

function fits(loss: Loss, score: Score): boolean {
  return lossFor(loss, defaultsOf(loss.settings), score) !== undefined;
}
