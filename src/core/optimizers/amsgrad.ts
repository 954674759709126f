import { number } from '../settings';
import { defineRule } from './rule';

export const amsgrad = defineRule({
  title: 'AMSGrad',
  about: 'Adam that divides by the largest mean of squares it has met: its steps never grow again.',
  source:
    'Reddi, Kale and Kumar 2018, arXiv 1904.09237; torch.optim.Adam(amsgrad=True): the largest is of the means before their correction.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    beta1: number('β₁', 0.9, { min: 0, max: 0.9999, help: 'Memory of the slope.' }),
    beta2: number('β₂', 0.999, { min: 0, max: 0.99999, help: 'Memory of the squared slope.' }),
    epsilon: number('ε', 1e-8, { min: 1e-16, max: 1, scale: 'log10', help: 'Keeps the division finite.' }),
  },
  rule: `m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2
most = max(most, v)
theta = theta - rate*(m/(1 - beta1^step))/(sqrt(most/(1 - beta2^step)) + epsilon)`,
  stability: {
    limit: '(2 + 2*beta1)/(1 - beta1)',
    dividedBy: '(1 - beta1^step)*(sqrt(most/(1 - beta2^step)) + epsilon)',
  },
});
