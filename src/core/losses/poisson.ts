import { defineLoss } from './loss';
import { needsPositive } from './suitableTargets';

export const poisson = defineLoss({
  title: 'Poisson',
  about:
    'For counts: the prediction is a rate, with a wall at 0 where anything was counted and a slope of 1 far above.',
  source:
    'torch.nn.PoissonNLLLoss(log_input=False) without its eps: rate - y log(rate). torch reads the log of the rate unless told otherwise; Keras adds 1e-7.',
  use: 'Counts: how many events in a given time.',
  frameworks: {
    PyTorch:
      'PoissonNLLLoss reads the logarithm of the rate unless log_input is false; then it adds 1e-8 in the logarithm.',
    Keras: 'Poisson adds 1e-7 to the rate in the logarithm.',
  },
  settings: {},
  reads: 'value',
  elementLoss:
    '(prediction == 0)*(target == 0) + (prediction == inf) ? prediction : prediction - target*log(prediction)',
  reduction: 'mean',
  unfit: needsPositive,
  // Where every rate is above 0.
  preferredSetup: {
    data: { id: 'line' },
    model: { id: 'linear' },
    view: {
      ranges: [
        [0.3, 7],
        [0.4, 16],
      ],
      rate: 0.1,
      start: [6.2, 14],
    },
  },
});
