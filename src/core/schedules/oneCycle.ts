import { number } from '../settings';
import { defineSchedule } from './schedule';

export const oneCycle = defineSchedule({
  title: 'One cycle',
  about: 'Raises a small rate to the full one, then lowers it to next to nothing, along half a cosine each.',
  source:
    'Smith and Topin 2018, arXiv 1708.07120; torch.optim.lr_scheduler.OneCycleLR with the rate as max_lr and all steps as total_steps; momentum stays as it is (cycle_momentum=False).',
  settings: {
    rise: number('share of the steps that rise', 0.3, { min: 0, max: 0.99 }),
    startDivisor: number('full rate : first', 25, { min: 1, max: 1000, scale: 'log10' }),
    endDivisor: number('first rate : last', 1e4, { min: 1, max: 1e8, scale: 'log10' }),
  },
  formula: `first = rate/startDivisor
top = rise*steps - 1
share = step - 1 < top ? (step - 1)/top : (steps - step)/(steps - 1 - top)
low = step - 1 < top ? first : first/endDivisor
low + (rate - low)*(1 - cos(pi*share))/2`,
});
