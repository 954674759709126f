import { number } from '../settings';
import { defineSchedule } from './schedule';

export const exponential = defineSchedule({
  title: 'Exponential',
  about: 'Multiplies the rate by the same factor at every step.',
  source: 'torch.optim.lr_scheduler.ExponentialLR; the factor is that of its example.',
  settings: { gamma: number('factor of a step', 0.95, { min: 0.01, max: 1 }) },
  formula: 'rate*gamma^(step - 1)',
});
