import { defineLoss } from './loss';

export const softmaxCrossEntropy = defineLoss({
  title: 'Cross entropy, several classes',
  about:
    'Minus the log of the probability given to the true class; adding one number to all logits changes nothing.',
  source: 'torch.nn.CrossEntropyLoss on logits and class indices, mean over samples.',
  use: 'Several classes of which one is true, and the answer is to be probabilities: the first choice.',
  frameworks: {
    PyTorch: 'CrossEntropyLoss is this formula; NLLLoss reads log probabilities.',
    Keras: 'SparseCategoricalCrossentropy clips probabilities to 1e-7 unless from_logits is true.',
  },
  settings: {},
  reads: 'logits',
  elementLoss: 'softplus(-margin)',
  reduction: 'mean',
  height: 'log',
});
