import { number } from '../settings';
import { defineLoss } from './loss';

export const labelSmoothed = defineLoss({
  title: 'Cross entropy, smoothed labels',
  about:
    'Nobody may be quite certain: a share of the label is spread over all classes, and with any share even separable data has a lowest point.',
  source:
    'Szegedy et al. 2016; torch.nn.CrossEntropyLoss(label_smoothing), for one logit keras.losses.BinaryCrossentropy(label_smoothing).',
  use: 'Several classes or two, when the answers shall not grow more certain without end.',
  frameworks: {
    PyTorch: 'CrossEntropyLoss(label_smoothing) is this formula.',
    Keras: 'BinaryCrossentropy(label_smoothing) smooths towards one half.',
  },
  settings: {
    smoothing: number('smoothing', 0.1, {
      min: 0,
      max: 1,
      help: 'The share that is spread over all classes: 0 is cross entropy, at 1 no label counts.',
    }),
  },
  reads: 'logit',
  elementLoss:
    'soft = target*(1 - smoothing) + smoothing/2; weighted(soft, softplus(-logit)) + weighted(1 - soft, softplus(logit))',
  reduction: 'mean',
  forms: [
    {
      reads: 'logits',
      elementLoss:
        'weighted(1 - smoothing, softplus(-margin)) - weighted(smoothing, mean(logsoftmax(logits)))',
      reduction: 'mean',
    },
  ],
  height: 'log',
});
