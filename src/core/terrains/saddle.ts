import { defineTerrain } from './terrain';

export const saddle = defineTerrain({
  title: 'Saddle',
  about: 'Down one way, up the other: the slope is zero in the middle, and it is no minimum.',
  source: 'Definition: x squared minus y squared.',
  settings: {},
  formula: 'x^2 - y^2',
  domain: { a: [-2, 2], b: [-2, 2] },
  start: [1.5, 0.01],
  rate: 0.05,
  height: 'linear',
});
