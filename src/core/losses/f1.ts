import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const f1 = defineLoss({
  title: 'F1',
  about:
    'The harmonic mean of precision and recall: high only where both are. Here high is good, and no slope leads there.',
  source:
    'van Rijsbergen 1979; sklearn.metrics.f1_score, 0 where nothing can be divided. An answer is 1 where the logit is above 0.',
  use: 'Rare positives, when missing one and crying wolf cost alike. Judge by it; train by another loss.',
  frameworks: {
    'scikit-learn': 'f1_score is this number.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'logit',
  reduction: 'confusion',
  transform: '2*tp + fp + fn == 0 ? 0 : 2*tp/(2*tp + fp + fn)',
  piecewiseConstant: true,
  unfit: needsLabels,
});
