import { number } from '../settings';
import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const focal = defineLoss({
  title: 'Focal',
  about:
    'Cross entropy that loses interest in what is nearly right, the more the larger gamma: the easy side is flatter.',
  source:
    'Lin et al. 2017; keras.losses.BinaryFocalCrossentropy(gamma=2), without the balancing alpha. gamma 0 is cross entropy.',
  use: 'Many easy samples and few hard ones, as in finding objects in pictures.',
  frameworks: {
    Keras: 'BinaryFocalCrossentropy has gamma 2, and alpha .25 only where apply_class_balancing is true.',
    Optax: 'sigmoid_focal_loss has gamma 2 and no alpha unless it is given.',
  },
  settings: {
    gamma: number('gamma', 2, {
      min: 0,
      max: 10,
      help: '0 is cross entropy. Any more is not convex: a small gamma bends down below a margin of about -2 - 1/gamma.',
    }),
  },
  reads: 'logit',
  elementLoss: 'exp(-weighted(gamma, softplus(max(margin, -1e300))))*softplus(-margin)',
  reduction: 'mean',
  forms: [
    {
      reads: 'logits',
      elementLoss: 'exp(-weighted(gamma, softplus(max(margin, -1e300))))*softplus(-margin)',
      reduction: 'mean',
    },
  ],
  height: 'log',
  unfit: needsLabels,
});
