import { defineLoss } from './loss';

export const infinityNorm = defineLoss({
  title: 'Largest error',
  about:
    'Only the worst sample counts: facets with ridges where the worst changes, and at the bottom several tie.',
  source: 'Chebyshev 1854; sklearn.metrics.max_error. Of equal largest errors the first gets the slope.',
  use: 'A bound for every error is asked for, and no measurement is wrong.',
  frameworks: {
    'scikit-learn': 'max_error is this number; it has no slope there.',
  },
  settings: {},
  reads: 'value',
  each: 'abs(error)',
  fold: 'max',
});
