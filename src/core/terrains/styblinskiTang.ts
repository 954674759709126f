import { defineTerrain } from './terrain';

export const styblinskiTang = defineTerrain({
  title: 'Styblinski-Tang',
  about: 'Four basins, two of them equally deep: the deepest is -78.33 at (-2.90, -2.90).',
  source: 'Styblinski and Tang 1990, Neural Networks 3(4).',
  settings: {},
  formula: '0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)',
  domain: { a: [-5, 5], b: [-5, 5] },
  start: [0.3, 4.5],
  rate: 0.01,
  height: 'linear',
});
