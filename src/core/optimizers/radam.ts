import { adamSettings } from './adamSettings';
import { defineRule } from './rule';

export const radam = defineRule({
  title: 'RAdam',
  about:
    'Adam that waits with the division until its mean of squares can be trusted: by default the first five steps are plain momentum.',
  source: 'Liu et al. 2020, arXiv 1908.03265; torch.optim.RAdam: it divides where ρ is above 5.',
  rateKind: 'length',
  rate: 0.5,
  settings: adamSettings,
  rule: `m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2
longest = 2/(1 - beta2) - 1
length = longest - 2*step*beta2^step/(1 - beta2^step)
rectified = length > 5 ? sqrt((length - 4)*(length - 2)*longest/((longest - 4)*(longest - 2)*length)) : 0
factor = length > 5 ? rectified*sqrt(1 - beta2^step)/(sqrt(v) + epsilon) : 1
theta = theta - rate*m/(1 - beta1^step)*factor`,
});
