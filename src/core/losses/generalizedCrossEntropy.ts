import { number } from '../settings';
import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const generalizedCrossEntropy = defineLoss({
  title: 'Generalised cross entropy',
  about:
    'One slider from cross entropy (q to 0) to the probability difference (q = 1): how loudly a confident mistake shouts.',
  source:
    'Zhang and Sabuncu 2018; keras.losses.CategoricalGeneralizedCrossEntropy: (1 - p^q)/q, here by expm1.',
  use: 'Labels that are partly wrong: q sets how soon a sample is given up.',
  frameworks: {
    Keras: 'CategoricalGeneralizedCrossEntropy has q = 0.5.',
  },
  settings: {
    q: number('q', 0.7, { min: 0.001, max: 1, help: '1 is the probability difference.' }),
  },
  reads: 'logit',
  elementLoss: '-expm1(-q*softplus(-margin))/q',
  reduction: 'mean',
  forms: [{ reads: 'logits', elementLoss: '-expm1(-q*softplus(-margin))/q', reduction: 'mean' }],
  unfit: needsLabels,
});
