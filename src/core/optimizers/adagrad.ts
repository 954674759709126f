import { number } from '../settings';
import { defineRule } from './rule';

export const adagrad = defineRule({
  title: 'Adagrad',
  about:
    'Divides each slope by the root of all its squares so far: for the same slope steps become ever shorter.',
  source:
    'Duchi, Hazan and Singer 2011, JMLR 12; torch.optim.Adagrad: squares begin at 0, epsilon outside the root.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    epsilon: number('ε', 1e-10, { min: 1e-16, max: 1, scale: 'log10', help: 'Keeps the division finite.' }),
  },
  rule: `squares = squares + gradient^2
theta = theta - rate*gradient/(sqrt(squares) + epsilon)`,
  stability: { limit: '2', dividedBy: 'sqrt(squares) + epsilon' },
});
