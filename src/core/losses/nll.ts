import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const nll = defineLoss({
  title: 'Negative log likelihood',
  about: 'Minus the log of the probability that the model gave to what happened.',
  source:
    'torch.nn.NLLLoss behind log_softmax: here it forms the log-probabilities itself, from one logit or from all.',
  use: 'Probabilities of what happened are to be as large as they can be.',
  frameworks: {
    PyTorch: 'NLLLoss reads log probabilities, so log_softmax goes before it.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'softplus(-margin)',
  reduction: 'mean',
  forms: [{ reads: 'logits', elementLoss: 'softplus(-margin)', reduction: 'mean' }],
  height: 'log',
  unfit: needsLabels,
});
