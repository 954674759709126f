import { defineLoss } from './loss';

export const probabilityDifference = defineLoss({
  title: 'Probability difference',
  about:
    'What is missing to certainty, 1 - p: it grows at most to 1, so whoever is far off hardly feels a slope.',
  source:
    'The absolute error of the probability, |t - p|; no framework has it under a name of its own. Of several classes 1 - p of the true one.',
  use: 'To see what cross entropy is for: this one is bounded, and hardly anything drives it out of a bad place.',
  settings: {},
  reads: 'logit',
  elementLoss: 'abs((1 - target)*probability - target*sigmoid(-logit))',
  reduction: 'mean',
  forms: [{ reads: 'logits', elementLoss: 'sigmoid(-margin)', reduction: 'mean' }],
});
