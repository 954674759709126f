import { number } from '../settings';
import { defineSchedule } from './schedule';

export const polynomial = defineSchedule({
  title: 'Polynomial',
  about: 'Lowers the rate towards 0 over all steps, as a power of the share of them that is left.',
  source: 'torch.optim.lr_scheduler.PolynomialLR with all steps as total_iters.',
  settings: { power: number('power', 1, { min: 0.1, max: 10, scale: 'log10' }) },
  formula: 'rate*(1 - (step - 1)/steps)^power',
});
