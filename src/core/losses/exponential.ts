import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const exponential = defineLoss({
  title: 'Exponential',
  about: 'What is wrong costs exponentially: one outlier can shout louder than all the others together.',
  source: 'Freund and Schapire 1997 (AdaBoost); sklearn ExponentialLoss.',
  use: 'Boosting on clean labels. A few wrong labels can outweigh all others.',
  frameworks: {
    'scikit-learn': 'ExponentialLoss takes its raw prediction for half of the log odds.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'exp(-margin)',
  reduction: 'mean',
  height: 'log',
  unfit: needsLabels,
  // Farther out no rate is small enough.
  preferredSetup: {
    data: { id: 'penguins' },
    model: { id: 'logistic' },
    view: {
      ranges: [
        [-3, 3],
        [-3, 3],
      ],
      rate: 0.01,
      start: [1.8, -1.8],
    },
  },
});
