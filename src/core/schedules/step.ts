import { number } from '../settings';
import { defineSchedule } from './schedule';

export const step = defineSchedule({
  title: 'Step',
  about: 'Cuts the rate by a factor every so many steps.',
  source: 'torch.optim.lr_scheduler.StepLR; the steps between cuts are those of its example.',
  settings: {
    period: number('steps between cuts', 30, { min: 1, max: 10_000, integer: true, scale: 'log10' }),
    gamma: number('factor of a cut', 0.1, { min: 0.01, max: 1 }),
  },
  formula: 'rate*gamma^floor((step - 1)/period)',
});
