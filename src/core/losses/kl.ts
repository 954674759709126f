import { defineLoss } from './loss';

export const kl = defineLoss({
  title: 'Kullback-Leibler divergence',
  about: 'How far the answer is from a distribution: cross entropy lowered by what no answer can save.',
  source:
    'Kullback and Leibler 1951; torch.nn.KLDivLoss(reduction="batchmean") on log_softmax of the logits ("mean" would divide by the classes too). 0 log 0 is 0.',
  use: 'The target is a distribution, as when a small model learns from a large one.',
  frameworks: {
    PyTorch:
      "KLDivLoss reads log probabilities; reduction 'mean' divides by all elements, 'batchmean' by the samples.",
    Keras: 'KLDivergence clips both distributions to 1e-7.',
  },
  settings: {},
  reads: 'logits',
  elementLoss: 'sum(target == 0 ? 0 : target*(log(target) - logsoftmax(logits)))',
  reduction: 'mean',
  height: 'log',
});
