import { defineTerrain } from './terrain';

export const rastrigin = defineTerrain({
  title: 'Rastrigin',
  about: 'A bowl full of dents: 121 minima, and only the middle one is the lowest.',
  source:
    'Rastrigin 1974; Jamil and Yang 2013, A literature survey of benchmark functions (arXiv 1308.4008).',
  settings: {},
  formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  domain: { a: [-5.12, 5.12], b: [-5.12, 5.12] },
  start: [3.7, -2.6],
  rate: 0.002,
  height: 'linear',
});
