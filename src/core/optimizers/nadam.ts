import { number } from '../settings';
import { adamSettings } from './adamSettings';
import { defineRule } from './rule';

export const nadam = defineRule({
  title: 'NAdam',
  about: 'Adam with the momentum of Nesterov, which grows a little from step to step.',
  source:
    'Dozat 2016, ICLR workshop; torch.optim.NAdam. Optax and Keras each have another schedule of the momentum.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    ...adamSettings,
    momentumDecay: number('ψ', 0.004, {
      min: 0,
      max: 1,
      help: 'How fast the momentum grows to its full size.',
    }),
  },
  rule: `start product = 1
mu = beta1*(1 - 0.5*0.96^(step*momentumDecay))
following = beta1*(1 - 0.5*0.96^((step + 1)*momentumDecay))
product = product*mu
m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2
theta = theta - rate*((1 - mu)*gradient/(1 - product) + following*m/(1 - product*following))/(sqrt(v/(1 - beta2^step)) + epsilon)`,
});
