import { defineLoss } from './loss';

export const crossEntropy = defineLoss({
  title: 'Cross entropy',
  about: 'Confident and wrong costs without limit: that keeps the slope alive far from the valley.',
  source: 'Good 1952; torch.nn.BCEWithLogitsLoss: natural logarithm, targets from 0 to 1.',
  settings: {},
  reads: 'logit',
  each: 'target*softplus(-logit) + (1 - target)*softplus(logit)',
  fold: 'mean',
  height: 'log',
});
