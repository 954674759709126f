import { number } from '../settings';
import { lowestRate } from './lowestRate';
import { defineSchedule } from './schedule';

export const warmRestarts = defineSchedule({
  title: 'Cosine with warm restarts',
  about: 'Lowers the rate along half a cosine again and again, each time from the full rate.',
  source:
    'Loshchilov and Hutter 2017, arXiv 1608.03983; torch.optim.lr_scheduler.CosineAnnealingWarmRestarts; the first period is that of its example.',
  settings: {
    period: number('steps of the first period', 20, { min: 1, max: 10_000, integer: true, scale: 'log10' }),
    growth: number('growth of the period', 1, {
      min: 1,
      max: 10,
      integer: true,
      help: 'Every period is so many times as long as the one before.',
    }),
    lowestRate,
  },
  // A period that begins now has begun, whatever the rounding of its logarithm.
  formula: `done = step - 1
restarts = growth > 1 ? floor(log(done*(growth - 1)/period + 1)/log(growth) + 1e-9) : floor(done/period)
begun = growth > 1 ? period*(growth^restarts - 1)/(growth - 1) : period*restarts
share = (done - begun)/(period*growth^restarts)
lowestRate + (rate - lowestRate)*(1 + cos(pi*share))/2`,
});
