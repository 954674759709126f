import { defineLoss } from './loss';

export const mse = defineLoss({
  title: 'Squared error',
  about: 'Large errors cost much more than small ones, so one outlier moves the bottom of the valley.',
  source: 'Legendre 1805; torch.nn.MSELoss: mean of the squared error, no half.',
  settings: {},
  reads: 'value',
  each: 'error^2',
  fold: 'mean',
});
