import { number } from '../settings';
import { defineLoss } from './loss';

export const pinball = defineLoss({
  title: 'Pinball',
  about: 'A tilted V: being below costs q, being above 1 - q, so the bottom is the q-quantile.',
  source:
    'Koenker and Bassett 1978; sklearn.metrics.mean_pinball_loss. The slope at no error is that of being above, 1 - q.',
  use: 'A quantile is wanted: how much is enough in nine of ten cases.',
  frameworks: {
    'scikit-learn': 'mean_pinball_loss has alpha 0.5, which is half of the absolute error.',
  },
  settings: {
    quantile: number('quantile', 0.5, { min: 0.001, max: 0.999, help: '0.5 is half of the absolute error.' }),
  },
  reads: 'value',
  elementLoss: 'error < 0 ? -quantile*error : (1 - quantile)*error',
  reduction: 'mean',
  preferredSetup: { data: { id: 'constantList' }, model: { id: 'constant' }, view: { rate: 2 } },
});
