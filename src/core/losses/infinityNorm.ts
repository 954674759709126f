import { defineLoss } from './loss';

export const infinityNorm = defineLoss({
  title: 'Largest error',
  about:
    'Only the worst sample counts: of a line the ground is facets, with creases where the worst changes, and at the bottom several tie.',
  source: 'Chebyshev 1854; sklearn.metrics.max_error. Of equal largest errors the first gets the slope.',
  use: 'A bound for every error is asked for, and no measurement is wrong.',
  frameworks: {
    'scikit-learn': 'max_error is this number, to judge by: it comes without a slope.',
  },
  settings: {},
  reads: 'value',
  elementLoss: 'abs(error)',
  reduction: 'max',
});
