import { adamSettings } from './adamSettings';
import { defineRule } from './rule';

export const amsgrad = defineRule({
  title: 'AMSGrad',
  about: 'Adam that divides by the largest mean of squares it has met: steep ground is never forgotten.',
  source:
    'Reddi, Kale and Kumar 2018, arXiv 1904.09237; torch.optim.Adam(amsgrad=True): the largest is of the means before their correction.',
  rateKind: 'length',
  rate: 0.5,
  settings: adamSettings,
  rule: `m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2
most = max(most, v)
theta = theta - rate*(m/(1 - beta1^step))/(sqrt(most/(1 - beta2^step)) + epsilon)`,
  stability: {
    limit: '(2 + 2*beta1)/(1 - beta1)',
    dividedBy: '(1 - beta1^step)*(sqrt(most/(1 - beta2^step)) + epsilon)',
  },
});
