import { defineRule } from './rule';

export const sgd = defineRule({
  title: 'SGD',
  about: 'Steps straight down the slope, as far as the slope is steep.',
  source: 'Cauchy 1847; Robbins and Monro 1951; torch.optim.SGD without momentum.',
  rateKind: 'slope',
  rate: 1,
  settings: {},
  rule: 'theta = theta - rate*gradient',
  stability: { limit: '2' },
});
