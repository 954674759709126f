import { defineTerrain } from './terrain';

export const threeHumpCamel = defineTerrain({
  title: 'Three-hump camel',
  about: 'Three valleys; the middle one is the lowest.',
  source: 'Jamil and Yang 2013, A literature survey of benchmark functions (arXiv 1308.4008).',
  settings: {},
  formula: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
  domain: { a: [-5, 5], b: [-5, 5] },
  start: [2.2, -4],
  rate: 0.01,
  height: 'log',
});
