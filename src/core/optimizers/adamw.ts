import { number } from '../settings';
import { defineRule } from './rule';

export const adamw = defineRule({
  title: 'AdamW',
  about: 'Adam with a pull towards 0 that is not divided by the size of the slope.',
  source: 'Loshchilov and Hutter 2019, arXiv 1711.05101; torch.optim.AdamW: the decay is times the rate.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    beta1: number('β₁', 0.9, { min: 0, max: 0.9999, help: 'Memory of the slope.' }),
    beta2: number('β₂', 0.999, { min: 0, max: 0.99999, help: 'Memory of the squared slope.' }),
    epsilon: number('ε', 1e-8, { min: 1e-16, max: 1, scale: 'log10', help: 'Keeps the division finite.' }),
    weightDecay: number('weight decay', 0.01, {
      min: 0,
      max: 1,
      help: 'Shrinks every coordinate by so much of it, times the rate.',
    }),
  },
  rule: `theta = theta*(1 - rate*weightDecay)
m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2
theta = theta - rate*(m/(1 - beta1^step))/(sqrt(v/(1 - beta2^step)) + epsilon)`,
});
