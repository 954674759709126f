import { number } from '../settings';
import { adamSettings } from './adamSettings';
import { defineRule } from './rule';

export const adamw = defineRule({
  title: 'AdamW',
  about: 'Adam with a pull towards 0 that is not divided by the size of the slope.',
  source: 'Loshchilov and Hutter 2019, arXiv 1711.05101; torch.optim.AdamW: the decay is times the rate.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    ...adamSettings,
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
