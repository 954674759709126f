import { defineTerrain } from './terrain';

export const booth = defineTerrain({
  title: 'Booth',
  about: 'A plain bowl, nine times as curved one way as the other. Minimum 0 at (1, 3).',
  source: 'Jamil and Yang 2013, A literature survey of benchmark functions (arXiv 1308.4008).',
  settings: {},
  formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
  domain: { a: [-10, 10], b: [-10, 10] },
  start: [-8, -6],
  rate: 0.05,
  height: 'linear',
});
