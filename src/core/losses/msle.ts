import { defineLoss } from './loss';
import { needsPositive } from './suitableTargets';

export const msle = defineLoss({
  title: 'Squared log error',
  about:
    'Ratios count, not differences: small targets weigh as much as large ones, and too low costs more than too high.',
  source:
    'keras.losses.MeanSquaredLogarithmicError: natural log of 1 + y. Keras lifts predictions below 0 to 1e-7, which makes the ground flat there; here no number stands at or below -1.',
  settings: {},
  reads: 'value',
  each: '(log1p(prediction) - log1p(target))^2',
  fold: 'mean',
  unfit: needsPositive,
  natural: { data: { id: 'ranges' } },
});
