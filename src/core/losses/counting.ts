import { defineLoss } from './loss';

export const counting = defineLoss({
  title: 'Counting mistakes',
  about: 'The share of wrong answers: terraces without slope, so nothing tells an optimizer where to go.',
  source: 'sklearn.metrics.zero_one_loss; an answer is 1 where the logit is above 0.',
  settings: {},
  reads: 'logit',
  each: '(logit > 0) != target',
  fold: 'mean',
  piecewiseConstant: true,
});
