import { defineLoss } from './loss';

export const mape = defineLoss({
  title: 'Percentage error',
  about: 'Errors in percent of the target: small targets rule, and the bottom is pulled down to them.',
  source:
    'keras.losses.MeanAbsolutePercentageError times 100, with max(|y|, 2.22e-16) below as scikit-learn (which has no 100; Keras takes 1e-7).',
  use: 'Errors are judged in percent, and no target is near 0.',
  frameworks: {
    'scikit-learn': 'mean_absolute_percentage_error does not multiply by 100.',
    Keras: 'MeanAbsolutePercentageError lifts targets to 1e-7.',
  },
  settings: {},
  reads: 'value',
  each: '100*abs(error)/max(abs(target), 2.220446049250313e-16)',
  fold: 'mean',
  natural: { data: { id: 'ranges' } },
});
