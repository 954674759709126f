import { defineRule } from './rule';

export const signSgd = defineRule({
  title: 'Sign SGD',
  about:
    'Steps by the sign of the slope: every coordinate moves by the rate, so that it steps to and fro about the bottom unless the rate falls.',
  source: 'Bernstein et al. 2018, arXiv 1802.04434.',
  rateKind: 'length',
  gain: 3,
  rate: 0.2,
  settings: {},
  rule: 'theta = theta - rate*sign(gradient)',
});
