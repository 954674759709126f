import { defineLoss } from './loss';

export const mape = defineLoss({
  title: 'Percentage error',
  about: 'Errors in percent of the target: small targets rule, and the bottom is pulled towards them.',
  source:
    'keras.losses.MeanAbsolutePercentageError, which is in percent too, but with max(|y|, 2.22e-16) below as scikit-learn has it.',
  use: 'Errors are judged in percent, and no target is near 0.',
  frameworks: {
    'scikit-learn': 'mean_absolute_percentage_error does not multiply by 100.',
    Keras: 'MeanAbsolutePercentageError is in percent; it divides by 1e-7 at least.',
  },
  settings: {},
  reads: 'value',
  elementLoss: '100*(abs(error)/max(abs(target), 2.220446049250313e-16))',
  reduction: 'mean',
  preferredSetup: { data: { id: 'ranges' } },
});
