import { number } from '../settings';
import { defineRule } from './rule';

export const nesterov = defineRule({
  title: 'Nesterov',
  about: 'Momentum that reads the slope a step ahead: it brakes earlier and overshoots less.',
  source:
    'Nesterov 1983, Soviet Mathematics Doklady 27; Sutskever et al. 2013; torch.optim.SGD(nesterov=True).',
  rateKind: 'slope',
  gain: 10,
  rate: 0.1,
  settings: {
    momentum: number('momentum', 0.9, { min: 0, max: 0.999, help: 'The share of its speed that it keeps.' }),
  },
  rule: `buffer = momentum*buffer + gradient
theta = theta - rate*(gradient + momentum*buffer)`,
  stability: { limit: '(2 + 2*momentum)/(1 + 2*momentum)' },
});
