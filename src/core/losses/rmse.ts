import { defineLoss } from './loss';

export const rmse = defineLoss({
  title: 'Root of the squared error',
  about:
    'The same bottom as squared error, in the units of the target: near a perfect fit it is a cone instead of a bowl.',
  source:
    'sklearn.metrics.root_mean_squared_error. One root over all samples: batches do not average to the whole; the slope at no error is 0.',
  use: 'The same bottom as squared error, told in the unit of the target.',
  frameworks: {
    'scikit-learn': 'root_mean_squared_error takes the root for each output and then their mean.',
    Keras: 'RootMeanSquaredError is a metric only.',
  },
  settings: {},
  reads: 'value',
  elementLoss: 'abs(error)',
  reduction: 'power',
});
