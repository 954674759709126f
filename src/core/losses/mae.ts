import { defineLoss } from './loss';

export const mae = defineLoss({
  title: 'Absolute error',
  about:
    'Every unit of error costs the same: of a line the ground is facets, with a crease wherever an error is zero.',
  source: 'Boscovich 1757; torch.nn.L1Loss: the slope at zero error is 0.',
  use: 'Data with outliers, when the median is what you want to predict.',
  frameworks: {
    PyTorch: 'L1Loss has the slope 0 at zero error too.',
    Keras: 'MeanAbsoluteError is this formula.',
  },
  settings: {},
  reads: 'value',
  elementLoss: 'abs(error)',
  reduction: 'mean',
});
