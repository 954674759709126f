import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const perceptron = defineLoss({
  title: 'Perceptron',
  about:
    'Only wrong answers cost, by how far they are wrong: of a weighted sum a cone whose tip, no weights at all, costs nothing.',
  source: 'Rosenblatt 1958; optax.losses.perceptron_loss. The slope at margin 0 is 0.',
  use: 'Two classes that a line can part, when any such line will do.',
  frameworks: {
    Optax: 'perceptron_loss is this formula.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'max(0, -margin)',
  reduction: 'mean',
  unfit: needsLabels,
});
