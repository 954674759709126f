import { defineLoss } from './loss';

export const mae = defineLoss({
  title: 'Absolute error',
  about:
    'Every unit of error costs the same: the ground is made of facets, with a crease where an error is zero.',
  source: 'Boscovich 1757; torch.nn.L1Loss: the slope at zero error is 0.',
  settings: {},
  reads: 'value',
  each: 'abs(error)',
  fold: 'mean',
});
