import { adamSettings } from './adamSettings';
import { defineRule } from './rule';

export const adam = defineRule({
  title: 'Adam',
  about:
    'Divides each slope by its own recent size: a coordinate moves by about the rate a step, steep or flat, and by less where the slope changes sign.',
  source:
    'Kingma and Ba 2015, arXiv 1412.6980; torch.optim.Adam: epsilon is added after the bias correction.',
  rateKind: 'length',
  rate: 0.5,
  settings: adamSettings,
  rule: `m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2
theta = theta - rate*(m/(1 - beta1^step))/(sqrt(v/(1 - beta2^step)) + epsilon)`,
  stability: {
    limit: '(2 + 2*beta1)/(1 - beta1)',
    dividedBy: '(1 - beta1^step)*(sqrt(v/(1 - beta2^step)) + epsilon)',
  },
});
