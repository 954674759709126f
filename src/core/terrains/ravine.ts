import { number } from '../settings';
import { defineTerrain } from './terrain';

export const ravine = defineTerrain({
  title: 'Ravine',
  about: 'The smallest model of a bad condition: a bowl that is condition times as curved across as along.',
  source: 'Half of x squared plus condition times y squared.',
  settings: {
    condition: number('condition', 10, {
      min: 1,
      max: 1000,
      scale: 'log10',
      help: 'How many times as curved y is as x.',
    }),
  },
  formula: '0.5*(x^2 + condition*y^2)',
  domain: { a: [-2, 2], b: [-2, 2] },
  start: [-1.8, 1.2],
  rate: 0.1,
  height: 'linear',
});
