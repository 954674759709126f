import { number } from '../settings';
import { adamSettings } from './adamSettings';
import { defineRule } from './rule';

export const adamax = defineRule({
  title: 'Adamax',
  about: 'Adam that divides by the largest recent slope in place of a mean of squares.',
  source: 'Kingma and Ba 2015, arXiv 1412.6980, section 7; torch.optim.Adamax.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    ...adamSettings,
    beta2: number('β₂', 0.999, { min: 0, max: 0.99999, help: 'How slowly the largest slope is forgotten.' }),
  },
  rule: `m = beta1*m + (1 - beta1)*gradient
most = max(beta2*most, abs(gradient) + epsilon)
theta = theta - rate/(1 - beta1^step)*m/most`,
  stability: { limit: '(2 + 2*beta1)/(1 - beta1)', dividedBy: '(1 - beta1^step)*most' },
});
