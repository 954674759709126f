import { defineLoss } from './loss';

export const brier = defineLoss({
  title: 'Brier score',
  about:
    'Squared error on the probability: a wrong answer costs at most 1 (of several classes 2), so the ground is nearly flat where all is wrong.',
  source:
    'Brier 1950; sklearn.metrics.brier_score_loss. Of several classes the sum over all of them, which for two is twice the form for one logit.',
  use: 'The probabilities themselves are judged. To train by it, begin near the valley: far away there is hardly a slope.',
  frameworks: {
    'scikit-learn': 'brier_score_loss is this formula; it reads probabilities.',
    PyTorch: 'MSELoss on the output of a sigmoid.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: '((1 - target)*probability - target*sigmoid(-logit))^2',
  reduction: 'mean',
  forms: [
    {
      reads: 'logits',
      elementLoss: 'sigmoid(-margin)^2*(1 + sum(softmax(onehot ? -inf : logits)^2))',
      reduction: 'mean',
    },
  ],
});
