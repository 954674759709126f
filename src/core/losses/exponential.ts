import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const exponential = defineLoss({
  title: 'Exponential',
  about: 'What is wrong costs exponentially: one outlier shouts louder than all the others together.',
  source: 'Freund and Schapire 1997 (AdaBoost); sklearn ExponentialLoss.',
  settings: {},
  reads: 'logit',
  each: 'exp(-margin)',
  fold: 'mean',
  height: 'log',
  unfit: needsLabels,
});
