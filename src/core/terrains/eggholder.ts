import { defineTerrain } from './terrain';

export const eggholder = defineTerrain({
  title: 'Eggholder',
  about: 'Wild ground whose lowest point lies on the border of the region: the slope there is not zero.',
  source:
    'Whitley et al. 1996, Artificial Intelligence 85; Jamil and Yang 2013, A literature survey of benchmark functions (arXiv 1308.4008).',
  settings: {},
  formula: '-(y + 47)*sin(sqrt(abs(x/2 + y + 47))) - x*sin(sqrt(abs(x - y - 47)))',
  domain: { a: [-512, 512], b: [-512, 512] },
  start: [330, 290],
  rate: 1,
  height: 'linear',
});
