import { number } from '../settings';
import { defineRule } from './rule';

export const adadelta = defineRule({
  title: 'Adadelta',
  about:
    'Finds its own length of step: the root of its recent moves over that of recent slopes. It begins slowly.',
  source: 'Zeiler 2012, arXiv 1212.5701; torch.optim.Adadelta, whose rate is the factor 1 of the paper.',
  rateKind: 'share',
  rate: 1,
  settings: {
    rho: number('ρ', 0.9, { min: 0, max: 0.9999, help: 'Memory of squared slopes and moves.' }),
    epsilon: number('ε', 1e-6, {
      min: 1e-16,
      max: 1,
      scale: 'log10',
      help: 'What the first moves are made of.',
    }),
  },
  rule: `v = rho*v + (1 - rho)*gradient^2
move = sqrt(moved + epsilon)/sqrt(v + epsilon)*gradient
moved = rho*moved + (1 - rho)*move^2
theta = theta - rate*move`,
});
