import { number } from '../settings';
import { defineRule } from './rule';

export const lion = defineRule({
  title: 'Lion',
  about:
    'Steps by the sign of a momentum alone: every coordinate moves by the rate, however steep the ground.',
  source: 'Chen et al. 2023, arXiv 2302.06675; the code of its authors: no decay unless it is set.',
  rateKind: 'length',
  // The authors advise a rate of a third to a tenth of that of Adam.
  gain: 3,
  rate: 0.2,
  settings: {
    beta1: number('β₁', 0.9, {
      min: 0,
      max: 0.9999,
      help: 'Share of the memory in the sign that is stepped by.',
    }),
    beta2: number('β₂', 0.99, { min: 0, max: 0.9999, help: 'Memory of the slope.' }),
    weightDecay: number('weight decay', 0, {
      min: 0,
      max: 1,
      help: 'Shrinks every coordinate by so much of it, times the rate.',
    }),
  },
  rule: `theta = theta*(1 - rate*weightDecay)
theta = theta - rate*sign(beta1*m + (1 - beta1)*gradient)
m = beta2*m + (1 - beta2)*gradient`,
});
