import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const logistic = defineLoss({
  title: 'Logistic, labels -1 and 1',
  about:
    'The same numbers as cross entropy, written with the margin: a smooth hinge that never is quite zero.',
  source: 'torch.nn.SoftMarginLoss.',
  use: 'The same as cross entropy of two classes, for labels -1 and 1.',
  frameworks: {
    PyTorch: 'SoftMarginLoss is this formula.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'softplus(-margin)',
  reduction: 'mean',
  height: 'log',
  unfit: needsLabels,
});
