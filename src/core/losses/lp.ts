import { number } from '../settings';
import { defineLoss } from './loss';

export const lp = defineLoss({
  title: 'Mean of powers, L_p',
  about:
    'One slider from the median (p = 1) over the mean (p = 2) towards the middle of the extremes (p large).',
  source:
    'The power mean of |error|, (mean |e|^p)^(1/p), scaled by the largest error so that no power overflows. torch.norm takes the sum.',
  use: 'To walk from the median over the mean towards the middle of the extremes with one slider.',
  frameworks: {
    PyTorch: 'norm takes the sum of the powers, not their mean.',
  },
  settings: {
    p: number('p', 4, {
      min: 1,
      max: 20,
      help: '1 follows the median, 2 the mean, large ones nearly the middle of the extremes.',
    }),
  },
  reads: 'value',
  elementLoss: 'abs(error)',
  reduction: 'power',
  preferredSetup: { data: { id: 'constantList' }, model: { id: 'constant' }, view: { rate: 2 } },
});
