import { defineTerrain } from './terrain';

export const matyas = defineTerrain({
  title: 'Matyas',
  about: 'A long trough: 25 times as curved across as along. Minimum 0 at the origin.',
  source: 'Jamil and Yang 2013, A literature survey of benchmark functions (arXiv 1308.4008).',
  settings: {},
  formula: '0.26*(x^2 + y^2) - 0.48*x*y',
  domain: { a: [-10, 10], b: [-10, 10] },
  start: [9, -4],
  rate: 0.5,
  height: 'linear',
});
