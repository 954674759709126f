import { defineLoss } from './loss';
import { needsLabels } from './suitableTargets';

export const hinge = defineLoss({
  title: 'Hinge',
  about:
    'A sample that is right by a margin of one costs nothing: separable data has a floor that is exactly zero.',
  source: 'Cortes and Vapnik 1995; sklearn.metrics.hinge_loss. The slope at margin 1 is 0.',
  use: 'Two classes, and only the side counts: samples that are right by a margin are left alone, as in a support vector machine.',
  frameworks: {
    'scikit-learn': 'hinge_loss takes any two labels: the larger one counts as 1, the other as -1.',
    Keras: 'Hinge converts labels only where all of them are 0 or 1.',
  },
  settings: {},
  reads: 'logit',
  elementLoss: 'max(0, 1 - margin)',
  reduction: 'mean',
  unfit: needsLabels,
});
