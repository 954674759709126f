import { defineLoss } from './loss';

export const crossEntropy = defineLoss({
  title: 'Cross entropy',
  about: 'Confident and wrong costs without limit: that keeps the slope alive far from the valley.',
  source: 'Good 1952; torch.nn.BCEWithLogitsLoss: natural logarithm, targets from 0 to 1.',
  use: 'Two classes, and the answer is to be a probability: the first choice.',
  frameworks: {
    PyTorch:
      'BCEWithLogitsLoss is this formula. BCELoss reads probabilities and cuts each logarithm off at -100.',
    Keras:
      'BinaryCrossentropy clips probabilities to 1e-7 and 1 - 1e-7 unless from_logits is true: the slope dies beyond a logit of 16.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'weighted(target, softplus(-logit)) + weighted(1 - target, softplus(logit))',
  reduction: 'mean',
  height: 'log',
});
