import { defineLoss } from './loss';
import { needsPositive } from './suitableTargets';

export const msle = defineLoss({
  title: 'Squared log error',
  about: 'Ratios of 1 + y count, not differences, and too low costs more than too high.',
  source:
    'keras.losses.MeanSquaredLogarithmicError: natural log of 1 + y. Keras lifts what is below 1e-7 to it, which makes the ground flat there; here no number stands at or below -1.',
  use: 'Targets of very different sizes, none of them negative: ratios count.',
  frameworks: {
    'scikit-learn': 'mean_squared_log_error refuses numbers of -1 and below.',
    Keras: 'MeanSquaredLogarithmicError lifts both to 1e-7 at least: the ground is flat below that.',
  },
  settings: {},
  reads: 'value',
  // Far out the slope is that of a logarithm over its argument, which at infinity is 0.
  elementLoss: 'prediction == inf ? inf : (log1p(prediction) - log1p(target))^2',
  reduction: 'mean',
  unfit: needsPositive,
  // Where every prediction is above -1.
  preferredSetup: {
    data: { id: 'ranges' },
    model: { id: 'linear' },
    view: {
      ranges: [
        [0, 100],
        [0, 40],
      ],
      rate: 10,
      start: [30, 36],
    },
  },
});
