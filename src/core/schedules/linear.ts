import { number } from '../settings';
import { defineSchedule } from './schedule';

export const linear = defineSchedule({
  title: 'Linear warm-up',
  about: 'Begins with a share of the rate and changes it in equal steps to another share, which stays.',
  source: 'torch.optim.lr_scheduler.LinearLR.',
  settings: {
    startFactor: number('share at the start', 1 / 3, { min: 0.001, max: 1 }),
    endFactor: number('share at the end', 1, { min: 0, max: 1 }),
    length: number('steps of the change', 5, { min: 1, max: 10_000, integer: true, scale: 'log10' }),
  },
  formula: `share = min(step - 1, length)/length
rate*(startFactor*(1 - share) + endFactor*share)`,
});
