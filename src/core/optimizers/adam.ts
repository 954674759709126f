import { number } from '../settings';
import { defineRule } from './rule';

export const adam = defineRule({
  title: 'Adam',
  about:
    'Divides each slope by its own recent size: a coordinate moves by about the rate a step, steep or flat, and by less where the slope changes sign.',
  source:
    'Kingma and Ba 2015, arXiv 1412.6980; torch.optim.Adam: epsilon is added after the bias correction.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    beta1: number('β₁', 0.9, { min: 0, max: 0.9999, help: 'Memory of the slope.' }),
    beta2: number('β₂', 0.999, { min: 0, max: 0.99999, help: 'Memory of the squared slope.' }),
    epsilon: number('ε', 1e-8, { min: 1e-16, max: 1, scale: 'log10', help: 'Keeps the division finite.' }),
  },
  rule: `m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2
theta = theta - rate*(m/(1 - beta1^step))/(sqrt(v/(1 - beta2^step)) + epsilon)`,
  stability: {
    limit: '(2 + 2*beta1)/(1 - beta1)',
    dividedBy: '(1 - beta1^step)*(sqrt(v/(1 - beta2^step)) + epsilon)',
  },
});
