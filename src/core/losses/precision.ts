import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const precision = defineLoss({
  title: 'Precision',
  about:
    'The share of true alarms among all alarms; 0 where nothing rings. Here high is good, and no slope leads there.',
  source:
    'van Rijsbergen 1979; sklearn.metrics.precision_score, 0 where nothing can be divided. An answer is 1 where the logit is above 0.',
  use: 'What an alarm is worth: judge by it where crying wolf is dear. Train by another loss.',
  frameworks: {
    'scikit-learn': 'precision_score is this number.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'logit',
  reduction: 'confusion',
  transform: 'tp + fp == 0 ? 0 : tp/(tp + fp)',
  piecewiseConstant: true,
  unfit: needsLabels,
});
