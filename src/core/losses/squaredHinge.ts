import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const squaredHinge = defineLoss({
  title: 'Squared hinge',
  about: 'A floor of exactly zero like that of hinge, but with a rounded lip.',
  source: 'keras.losses.SquaredHinge with labels -1 and 1.',
  use: 'Two classes, when a smooth lip is wanted and few labels are wrong.',
  frameworks: {
    Keras: 'SquaredHinge converts labels only where all of them are 0 or 1.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'max(0, 1 - margin)^2',
  reduction: 'mean',
  unfit: needsLabels,
  // Its slope grows with the error.
  preferredSetup: { data: { id: 'penguins' }, model: { id: 'logistic' }, view: { rate: 0.05 } },
});
