import { number } from '../settings';
import { defineRule } from './rule';

export const adabelief = defineRule({
  title: 'AdaBelief',
  about:
    'Adam that divides by how far the slope is from what it expected: where slopes are steady it goes far.',
  source: 'Zhuang et al. 2020, arXiv 2010.07468, algorithm 2, with the ε of its authors; no rectification.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    beta1: number('β₁', 0.9, { min: 0, max: 0.9999, help: 'Memory of the slope.' }),
    beta2: number('β₂', 0.999, { min: 0, max: 0.99999, help: 'Memory of the squared surprise.' }),
    epsilon: number('ε', 1e-16, { min: 1e-16, max: 1, scale: 'log10', help: 'Keeps the division finite.' }),
  },
  rule: `m = beta1*m + (1 - beta1)*gradient
s = beta2*s + (1 - beta2)*(gradient - m)^2 + epsilon
theta = theta - rate*(m/(1 - beta1^step))/(sqrt(s/(1 - beta2^step)) + epsilon)`,
});
