import { defineLoss } from './loss';

export const logCosh = defineLoss({
  title: 'Log-cosh',
  about:
    'Huber without a seam: near the bottom half the squared error, far out the absolute error less log 2.',
  source: 'keras.losses.LogCosh; optax.losses.log_cosh. Stable: |e| + log(1 + e^(-2|e|)) - log 2.',
  use: 'A regression with some outliers, where a smooth second derivative is of use.',
  frameworks: {
    Keras: 'LogCosh is this formula.',
    Optax: 'log_cosh is this formula.',
  },
  settings: {},
  reads: 'value',
  elementLoss: 'logcosh(error)',
  reduction: 'mean',
});
