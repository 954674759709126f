import { number } from '../settings';
import { defineLoss } from './loss';

export const huber = defineLoss({
  title: 'Huber',
  about: 'A bowl near the bottom, straight sides farther out: an outlier pulls with no more than delta.',
  source: 'Huber 1964; torch.nn.HuberLoss with delta 1. SmoothL1Loss(beta) is Huber(beta)/beta.',
  use: 'A regression with some outliers: delta says from which error on they count as such.',
  frameworks: {
    PyTorch: 'HuberLoss is this formula; SmoothL1Loss(beta) is Huber(beta)/beta.',
    Keras: 'Huber has delta 1.',
    Optax: 'huber_loss has delta 1.',
  },
  settings: {
    delta: number('delta', 1, { min: 0.01, max: 100, scale: 'log10', help: 'Errors up to it are squared.' }),
  },
  reads: 'value',
  elementLoss: 'abs(error) <= delta ? 0.5*error^2 : delta*(abs(error) - 0.5*delta)',
  reduction: 'mean',
});
