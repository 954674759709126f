import { number } from '../settings';
import { defineTerrain } from './terrain';

export const rosenbrock = defineTerrain({
  title: 'Rosenbrock',
  about:
    'A banana-shaped valley: easy to find, hard to walk along. Minimum 0 at (a, a squared), usually (1, 1).',
  source: 'Rosenbrock 1960, doi 10.1093/comjnl/3.3.175.',
  settings: {
    a: number('a', 1, { min: 0, max: 2, help: 'The minimum is at (a, a squared).' }),
    b: number('b', 100, {
      min: 1,
      max: 1000,
      scale: 'log10',
      help: 'How steep the walls are: at 100, with a = 1, the curvatures at the minimum differ 2,508 times.',
    }),
  },
  formula: '(a - x)^2 + b*(y - x^2)^2',
  domain: { a: [-2, 2], b: [-1, 3] },
  start: [-1.2, 1],
  rate: 0.001,
  height: 'log',
});
