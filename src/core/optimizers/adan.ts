import { number } from '../settings';
import { defineRule } from './rule';

export const adan = defineRule({
  title: 'Adan',
  about: 'Adam that also remembers how the slope changes from step to step, and looks ahead by it.',
  source:
    'Xie et al. 2022, arXiv 2208.06677; the code of its authors (sail-sg/Adan), whose β are one minus those of the paper.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    beta1: number('β₁', 0.98, { min: 0, max: 0.9999, help: 'Memory of the slope.' }),
    beta2: number('β₂', 0.92, { min: 0, max: 0.9999, help: 'Memory of its change.' }),
    beta3: number('β₃', 0.99, { min: 0, max: 0.99999, help: 'Memory of the squares.' }),
    epsilon: number('ε', 1e-8, { min: 1e-16, max: 1, scale: 'log10', help: 'Keeps the division finite.' }),
    weightDecay: number('weight decay', 0, {
      min: 0,
      max: 1,
      help: 'Shrinks every coordinate after the step, times the rate.',
    }),
  },
  rule: `change = step == 1 ? 0 : gradient - before
m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*change
n = beta3*n + (1 - beta3)*(gradient + beta2*change)^2
size = sqrt(n)/sqrt(1 - beta3^step) + epsilon
theta = (theta - rate*(m/(1 - beta1^step) + beta2*v/(1 - beta2^step))/size)/(1 + rate*weightDecay)
before = gradient`,
});
