import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const exponential = defineLoss({
  title: 'Exponential',
  about: 'What is wrong costs exponentially: one outlier shouts louder than all the others together.',
  source: 'Freund and Schapire 1997 (AdaBoost); sklearn ExponentialLoss.',
  use: 'Boosting on clean labels. With wrong labels it spends all its strength on them.',
  frameworks: {
    'scikit-learn': 'ExponentialLoss takes its raw prediction for half of the log odds.',
  },
  settings: {},
  reads: 'logit',
  each: 'exp(-margin)',
  fold: 'mean',
  height: 'log',
  unfit: needsLabels,
});
