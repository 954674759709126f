import { number } from '../settings';
import { defineRule } from './rule';

export const momentum = defineRule({
  title: 'Momentum',
  about: 'Keeps some of its speed: rolls through small dents and along valleys, and overshoots.',
  source:
    'Polyak 1964, doi 10.1016/0041-5553(64)90137-5; torch.optim.SGD: the first buffer is the first gradient, and without momentum there is no dampening.',
  rateKind: 'slope',
  gain: 10,
  rate: 0.1,
  settings: {
    momentum: number('momentum', 0.9, { min: 0, max: 0.999, help: 'The share of its speed that it keeps.' }),
    dampening: number('dampening', 0, {
      min: 0,
      max: 1,
      help: 'Takes this share off each new slope but the first; nothing without momentum.',
    }),
  },
  rule: `buffer = step == 1 ? gradient : momentum == 0 ? gradient : momentum*buffer + (1 - dampening)*gradient
theta = theta - rate*buffer`,
  stability: { limit: 'momentum == 0 ? 2 : (2 + 2*momentum)/(1 - dampening)' },
});
