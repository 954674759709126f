import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const counting = defineLoss({
  title: 'Counting mistakes',
  about: 'The share of wrong answers: terraces without slope, so nothing tells an optimizer where to go.',
  source:
    'sklearn.metrics.zero_one_loss; an answer is 1 where the logit is above 0, of several classes the first with the largest logit.',
  use: 'What a classifier is judged by in the end. It has no slope: train by another loss and read this one.',
  frameworks: {
    'scikit-learn': 'zero_one_loss is this formula; 1 - accuracy_score is the same.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: '(logit > 0) != target',
  reduction: 'mean',
  piecewiseConstant: true,
  forms: [
    { reads: 'logits', elementLoss: 'argmax(logits) != class', reduction: 'mean', piecewiseConstant: true },
  ],
  unfit: needsLabels,
});
