import { defineTerrain } from './terrain';

export const easom = defineTerrain({
  title: 'Easom',
  about: 'A plain with next to no slope and one deep hole: a needle in a haystack.',
  source: 'Easom 1990; Jamil and Yang 2013, A literature survey of benchmark functions (arXiv 1308.4008).',
  settings: {},
  formula: '-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))',
  domain: { a: [-10, 10], b: [-10, 10] },
  start: [1.7, 4.4],
  rate: 0.1,
  height: 'linear',
});
