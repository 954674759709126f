import { defineLoss } from './loss';

export const softmaxCrossEntropy = defineLoss({
  title: 'Cross entropy, several classes',
  about:
    'Minus the log of the probability given to the true class; adding one number to all logits changes nothing.',
  source: 'torch.nn.CrossEntropyLoss on logits and class indices, mean over samples.',
  settings: {},
  reads: 'logits',
  each: 'logsumexp(logits) - at(logits, class)',
  fold: 'mean',
  height: 'log',
});
