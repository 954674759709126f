import { number, toggle } from '../settings';
import { defineRule } from './rule';

export const rmsprop = defineRule({
  title: 'RMSprop',
  about: 'Divides each slope by the root of its recent squares, in steps of about one length, steep or flat.',
  source:
    'Hinton 2012, lecture 6e; centred: Graves 2013, arXiv 1308.0850; torch.optim.RMSprop: epsilon outside the root.',
  rateKind: 'length',
  // The first step is 1/sqrt(1 - alpha) times the rate.
  gain: 10,
  rate: 0.05,
  settings: {
    alpha: number('α', 0.99, { min: 0, max: 0.9999, help: 'Memory of the squared slope.' }),
    epsilon: number('ε', 1e-8, { min: 1e-16, max: 1, scale: 'log10', help: 'Keeps the division finite.' }),
    momentum: number('momentum', 0, { min: 0, max: 0.999, help: 'The share of its speed that it keeps.' }),
    centered: toggle('centred', false, 'Divides by the spread of the slope about its recent mean.'),
  },
  rule: `v = alpha*v + (1 - alpha)*gradient^2
mean_slope = centered ? alpha*mean_slope + (1 - alpha)*gradient : 0
buffer = momentum*buffer + gradient/(sqrt(v - mean_slope^2) + epsilon)
theta = theta - rate*buffer`,
  stability: { limit: '2 + 2*momentum', dividedBy: 'sqrt(v - mean_slope^2) + epsilon' },
});
