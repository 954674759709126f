import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const recall = defineLoss({
  title: 'Recall',
  about:
    'The share of the cases that ring the alarm: it is perfect where everything rings. Here high is good, and no slope leads there.',
  source:
    'van Rijsbergen 1979; sklearn.metrics.recall_score, 0 where nothing can be divided. An answer is 1 where the logit is above 0.',
  use: 'How many are found: judge by it where missing one is dear. Train by another loss.',
  frameworks: {
    'scikit-learn': 'recall_score is this number.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'logit',
  reduction: 'confusion',
  transform: 'tp + fn == 0 ? 0 : tp/(tp + fn)',
  piecewiseConstant: true,
  unfit: needsLabels,
});
