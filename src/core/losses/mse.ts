import { defineLoss } from './loss';

export const mse = defineLoss({
  title: 'Squared error',
  about: 'Large errors cost much more than small ones, so one outlier moves the bottom of the valley.',
  source: 'Legendre 1805; torch.nn.MSELoss: mean of the squared error, no half.',
  use: 'Errors that are symmetric and without outliers, when the mean is what you want to predict.',
  frameworks: {
    PyTorch: 'MSELoss is this formula.',
    Optax: 'squared_error is this formula; l2_loss has half of it.',
    'scikit-learn': 'HalfSquaredError has half of it.',
  },
  settings: {},
  reads: 'value',
  elementLoss: 'error^2',
  reduction: 'mean',
});
