import { defineLoss } from './loss';

export const brier = defineLoss({
  title: 'Brier score',
  about:
    'Squared error on the probability: being wrong costs at most 1, so the ground is flat where all is wrong.',
  source: 'Brier 1950, for two classes: sklearn.metrics.brier_score_loss.',
  settings: {},
  reads: 'logit',
  each: '(probability - target)^2',
  fold: 'mean',
});
