import { defineLoss } from './loss';

export const kl = defineLoss({
  title: 'Kullback-Leibler divergence',
  about: 'How far the answer is from a distribution: cross entropy lowered by what no answer can save.',
  source:
    'Kullback and Leibler 1951; torch.nn.KLDivLoss(reduction="batchmean") on log_softmax of the logits ("mean" would divide by the classes too). 0 log 0 is 0.',
  settings: {},
  reads: 'logits',
  each: 'sum(target == 0 ? 0 : target*(log(target) - logsoftmax(logits)))',
  fold: 'mean',
  height: 'log',
});
